package org.molweave.app.pane.augmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.Element;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.kg.GraphMlFile;
import org.molweave.engine.kg.GraphMlFile.Edge;
import org.molweave.engine.kg.GraphMlFile.Node;
import org.molweave.viz.graph.Place;

/// An augmented graph for other programs: atoms, attributes, bonds and facts, as they are drawn.
final class AugmentedNetwork {

    private AugmentedNetwork() {}

    static GraphMlFile of(Augmented augmented, @Nullable Weights weights) {
        Molecule molecule = augmented.molecule();
        List<Node> nodes = new ArrayList<>();
        for (int atom = 0; atom < molecule.atoms(); atom++) {
            Place place = augmented.placeOf(atom);
            nodes.add(new Node(atom(molecule, atom), place.x(), place.y(), Map.of("kind", "atom")));
        }
        for (String attribute : augmented.graph().attributes()) {
            Place place = augmented.ring().getOrDefault(attribute, new Place(0, 0));
            nodes.add(new Node(attribute, place.x(), place.y(), Map.of("kind", "attribute")));
        }
        List<Edge> edges = new ArrayList<>();
        for (int bond = 0; bond < molecule.bonds(); bond++) {
            edges.add(new Edge(
                    atom(molecule, molecule.bondBegin()[bond] & 0xffff),
                    molecule.bondType(bond).name().toLowerCase(Locale.ROOT) + " bond",
                    atom(molecule, molecule.bondEnd()[bond] & 0xffff),
                    weight(weights, Augmented.bondId(bond)),
                    0));
        }
        for (int fact = 0; fact < augmented.facts(); fact++) {
            edges.add(new Edge(
                    augmented.attribute(fact),
                    augmented.relation(fact),
                    atom(molecule, augmented.atom(fact)),
                    weight(weights, Augmented.factId(fact)),
                    0));
        }
        return GraphMlFile.of(molecule.smiles(), nodes, edges);
    }

    private static String atom(Molecule molecule, int atom) {
        return Element.symbol(molecule.atomicNumber(atom)) + (atom + 1);
    }

    private static double weight(@Nullable Weights weights, String edge) {
        return weights == null ? Double.NaN : weights.of(edge);
    }
}
