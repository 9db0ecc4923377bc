package org.molweave.app.pane.augmentation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.molweave.app.project.FactNames;
import org.molweave.app.text.Text;
import org.molweave.engine.chem.Drawing;
import org.molweave.engine.chem.Element;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.kg.Omission;
import org.molweave.viz.depict.ElementColours;
import org.molweave.viz.graph.Colour;
import org.molweave.viz.graph.GraphPicture;
import org.molweave.viz.graph.GraphPicture.Edge;
import org.molweave.viz.graph.GraphPicture.Look;
import org.molweave.viz.graph.GraphPicture.Mark;
import org.molweave.viz.graph.GraphPicture.Node;
import org.molweave.viz.graph.GraphPicture.Shape;
import org.molweave.viz.graph.GraphPicture.Side;
import org.molweave.viz.graph.Place;
import org.molweave.viz.palette.Theme;

/// Draws an [Augmented] molecule: the structure exactly as everywhere else, its attributes around it.
final class AugmentedPicture {

    private static final double LABEL_ROOM = 0.62;
    private static final double CARBON = 0.12;
    private static final double ATTRIBUTE = 11;
    private static final double HIGH = 1_000_000;

    private final Augmented augmented;
    private final Omission omission;
    private final @Nullable Weights weights;
    private final boolean lines;

    private AugmentedPicture(Augmented augmented, Omission omission, @Nullable Weights weights, boolean lines) {
        this.augmented = augmented;
        this.omission = omission;
        this.weights = weights;
        this.lines = lines;
    }

    /// What is left out is grey; `weights` are told by colour and width; attributes have names of one line, or of two
    /// narrower `lines`.
    static GraphPicture of(Augmented augmented, Omission omission, @Nullable Weights weights, boolean lines) {
        var picture = new AugmentedPicture(augmented, omission, weights, lines);
        List<Node> nodes = picture.atoms();
        nodes.addAll(picture.attributes());
        List<Edge> edges = picture.facts();
        edges.addAll(picture.bonds());
        return new GraphPicture(nodes, edges, picture.structure());
    }

    /// The colour of a relation, by its place among the relations of the molecule.
    static Colour colour(Augmented augmented, String relation) {
        return Colour.kind(List.copyOf(augmented.relations().keySet()).indexOf(relation));
    }

    private List<Node> atoms() {
        Molecule molecule = augmented.molecule();
        List<Node> nodes = new ArrayList<>();
        for (int atom = 0; atom < molecule.atoms(); atom++) {
            int element = molecule.atomicNumber(atom);
            boolean labelled = isLabelled(atom);
            Colour colour = theme -> ElementColours.of(element, theme);
            Look look = labelled
                    ? new Look(Shape.BLANK, LABEL_ROOM, colour, Side.CENTRE)
                    : new Look(Shape.POINT, CARBON, Colour.TEXT, Side.CENTRE);
            Place place = augmented.placeOf(atom);
            String tooltip = Text.tr("%s, atom %d", Element.of(element).name(), atom + 1);
            nodes.add(new Node(Augmented.atomId(atom), place.x(), place.y(), "", look, tooltip, HIGH));
        }
        return nodes;
    }

    private boolean isLabelled(int atom) {
        return augmented.drawing().shapes().stream()
                .anyMatch(shape -> shape instanceof Drawing.Text text && text.atom() == atom);
    }

    private List<Node> attributes() {
        List<Node> nodes = new ArrayList<>();
        for (String attribute : augmented.graph().attributes()) {
            Place place = augmented.ring().getOrDefault(attribute, new Place(0, 0));
            int fact = firstFact(attribute);
            String relation = augmented.relation(fact);
            boolean left = isLeftOut(attribute, relation);
            Colour colour = left ? Colour.LINE : colour(augmented, relation);
            String name = augmented.names().attribute(attribute);
            String shown = lines ? augmented.names().label(attribute, relation) : name;
            String label = !left ? shown : lines ? Text.tr("%s\nleft out", name) : Text.tr("%s (left out)", name);
            int atoms = augmented.atomsOf(attribute).size();
            String tooltip =
                    Text.tr("%s\n%s: %s\nof %d atoms", name, augmented.names().relation(relation), attribute, atoms);
            Side side = place.x() < 0 ? Side.LEFT : Side.RIGHT;
            nodes.add(new Node(
                    Augmented.attributeId(attribute),
                    place.x(),
                    place.y(),
                    label,
                    new Look(Shape.BOX, ATTRIBUTE, colour, side),
                    tooltip,
                    atoms));
        }
        return nodes;
    }

    private int firstFact(String attribute) {
        for (int fact = 0; fact < augmented.facts(); fact++) {
            if (augmented.attribute(fact).equals(attribute)) {
                return fact;
            }
        }
        throw new IllegalStateException("The attribute %s has no fact.".formatted(attribute));
    }

    private boolean isLeftOut(String attribute, String relation) {
        return omission.attributes().contains(attribute) || omission.relations().contains(relation);
    }

    private List<Edge> facts() {
        List<Edge> edges = new ArrayList<>();
        for (int fact = 0; fact < augmented.facts(); fact++) {
            String relation = augmented.relation(fact);
            String attribute = augmented.attribute(fact);
            boolean left = isLeftOut(attribute, relation);
            Colour full = colour(augmented, relation);
            Colour colour = left ? Colour.LINE : theme -> soft(full, theme);
            String id = Augmented.factId(fact);
            edges.add(new Edge(
                    id,
                    Augmented.attributeId(attribute),
                    Augmented.atomId(augmented.atom(fact)),
                    colour,
                    left ? 0.5 : 0.9,
                    left ? Double.NaN : weight(id),
                    false,
                    false,
                    "",
                    tooltip(fact, id)));
        }
        return edges;
    }

    private static String soft(Colour colour, Theme theme) {
        return Colour.mix(colour.in(theme), theme.background(), 0.45);
    }

    private String tooltip(int fact, String id) {
        int atom = augmented.atom(fact);
        String text = Text.tr(
                "%s of %s (atom %d)\n%s",
                augmented.names().attribute(augmented.attribute(fact)),
                Element.symbol(augmented.molecule().atomicNumber(atom)),
                atom + 1,
                augmented.graph().facts().get(fact));
        return weights == null || Double.isNaN(weights.of(id))
                ? text
                : Text.tr("%s\nattention %.4f", text, weights.of(id));
    }

    private List<Edge> bonds() {
        Molecule molecule = augmented.molecule();
        // A structure that is too large has places, but no strokes for its bonds.
        boolean drawn = !augmented.drawing().isTooLarge();
        List<Edge> edges = new ArrayList<>();
        for (int bond = 0; bond < molecule.bonds(); bond++) {
            String id = Augmented.bondId(bond);
            int begin = molecule.bondBegin()[bond] & 0xffff;
            int end = molecule.bondEnd()[bond] & 0xffff;
            String text = Text.tr(
                    "%s bond of atoms %d and %d",
                    FactNames.plain().relation(molecule.bondType(bond).name()), begin + 1, end + 1);
            String tooltip = weights == null || Double.isNaN(weights.of(id))
                    ? text
                    : Text.tr("%s\nattention %.4f (mean of both directions)", text, weights.of(id));
            edges.add(new Edge(
                    id,
                    Augmented.atomId(begin),
                    Augmented.atomId(end),
                    Colour.TEXT,
                    1,
                    weight(id),
                    false,
                    drawn,
                    "",
                    tooltip));
        }
        return edges;
    }

    private double weight(String edge) {
        return weights == null ? Double.NaN : weights.shown(edge);
    }

    /// The shapes of the drawing, whose `y` points down.
    private List<Mark> structure() {
        List<Mark> marks = new ArrayList<>();
        for (Drawing.Shape shape : augmented.drawing().shapes()) {
            marks.add(
                    switch (shape) {
                        case Drawing.Line line ->
                            new GraphPicture.Line(
                                    line.x1(), -line.y1(), line.x2(), -line.y2(), Drawing.LINE, Colour.TEXT);
                        case Drawing.Wedge wedge ->
                            new GraphPicture.Wedge(
                                    wedge.x1(),
                                    -wedge.y1(),
                                    wedge.x2(),
                                    -wedge.y2(),
                                    wedge.x3(),
                                    -wedge.y3(),
                                    Colour.TEXT);
                        case Drawing.Text text ->
                            new GraphPicture.Text(
                                    text.x(),
                                    -text.y(),
                                    text.size(),
                                    align(text.anchor()),
                                    theme -> ElementColours.of(text.element(), theme),
                                    text.text());
                    });
        }
        return marks;
    }

    private static double align(Drawing.Anchor anchor) {
        return switch (anchor) {
            case START -> 0;
            case MIDDLE -> 0.5;
            case END -> 1;
        };
    }
}
