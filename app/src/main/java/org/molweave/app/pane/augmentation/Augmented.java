package org.molweave.app.pane.augmentation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.molweave.app.project.FactNames;
import org.molweave.engine.chem.Drawing;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.graph.AugmentedGraph;
import org.molweave.engine.graph.Augmenter;
import org.molweave.engine.graph.GraphRules;
import org.molweave.engine.graph.Vocabulary;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.viz.graph.Place;

/// A molecule joined to the facts about its elements, with places for everything. In the picture, atom 3 is
/// the node `a3`, the attribute `Gas` the node `k:Gas`, bond 2 the edge `b2`, and fact 5 the edge `f5`.
///
/// `relations` holds each relation with the number of its facts in this molecule, in the order of their
/// names.
record Augmented(
        AugmentedGraph graph,
        Drawing drawing,
        FactNames names,
        Map<String, Place> ring,
        Map<String, Integer> relations,
        Room room) {

    /// The ring of attributes is shaped for the room.
    static Augmented of(Molecule molecule, ElementKnowledgeGraph elements, FactNames names, Room room) {
        AugmentedGraph graph = new Augmenter(GraphRules.of(Vocabulary.Layout.KCL, elements)).augment(molecule);
        Drawing drawing = Drawing.of(molecule);
        Map<String, Integer> relations = new TreeMap<>();
        graph.facts().forEach(fact -> relations.merge(fact.relation(), 1, Integer::sum));
        return new Augmented(graph, drawing, names, ring(graph, drawing, room), relations, room);
    }

    /// The same with another ring; the atoms stay where they are.
    Augmented in(Room room) {
        return new Augmented(graph, drawing, names, ring(graph, drawing, room), relations, room);
    }

    private static Map<String, Place> ring(AugmentedGraph graph, Drawing drawing, Room room) {
        double tall = room.tall(graph.attributes().size());
        return Ring.around(items(graph, drawing), drawing.width() / 2, drawing.height() / 2, tall);
    }

    static String atomId(int atom) {
        return "a" + atom;
    }

    static String attributeId(String attribute) {
        return "k:" + attribute;
    }

    static String bondId(int bond) {
        return "b" + bond;
    }

    static String factId(int fact) {
        return "f" + fact;
    }

    /// Whether there is room for labels of two lines, which are narrower.
    boolean hasLines() {
        return room.hasLines(graph.attributes().size());
    }

    Molecule molecule() {
        return graph.molecule();
    }

    int facts() {
        return graph.facts().size();
    }

    String relation(int fact) {
        return graph.facts().get(fact).relation();
    }

    String attribute(int fact) {
        return graph.attributes().get(graph.source()[graph.bondEdges() + fact] - graph.atoms());
    }

    /// The atom of the molecule that the fact is about.
    int atom(int fact) {
        return graph.atomOf()[graph.target()[graph.bondEdges() + fact]];
    }

    /// The atoms that have the attribute.
    Set<Integer> atomsOf(String attribute) {
        Set<Integer> atoms = new LinkedHashSet<>();
        for (int fact = 0; fact < facts(); fact++) {
            if (attribute(fact).equals(attribute)) {
                atoms.add(atom(fact));
            }
        }
        return atoms;
    }

    /// In the picture, `y` points up.
    Place placeOf(int atom) {
        return new Place(drawing.x()[atom], -drawing.y()[atom]);
    }

    private static List<Ring.Item> items(AugmentedGraph graph, Drawing drawing) {
        Map<String, List<Integer>> atoms = new LinkedHashMap<>();
        Map<String, String> relations = new LinkedHashMap<>();
        for (int fact = 0; fact < graph.facts().size(); fact++) {
            int edge = graph.bondEdges() + fact;
            String attribute = graph.attributes().get(graph.source()[edge] - graph.atoms());
            atoms.computeIfAbsent(attribute, _ -> new ArrayList<>()).add(graph.atomOf()[graph.target()[edge]]);
            relations.putIfAbsent(attribute, graph.facts().get(fact).relation());
        }
        List<Ring.Item> items = new ArrayList<>();
        atoms.forEach((attribute, having) -> {
            double x = having.stream()
                    .mapToDouble(atom -> drawing.x()[atom])
                    .average()
                    .orElse(0);
            double y = having.stream()
                    .mapToDouble(atom -> -drawing.y()[atom])
                    .average()
                    .orElse(0);
            items.add(new Ring.Item(attribute, relations.getOrDefault(attribute, ""), new Place(x, y)));
        });
        return items;
    }
}
