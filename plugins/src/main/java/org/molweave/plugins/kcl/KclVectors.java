package org.molweave.plugins.kcl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.molweave.engine.chem.BondType;
import org.molweave.engine.chem.Element;
import org.molweave.engine.graph.Vocabulary;
import org.molweave.engine.nn.Encoder;
import org.molweave.engine.nn.Parameters;
import org.molweave.engine.query.EntityVector;
import org.molweave.engine.weights.HostTensor;

/// The rows of a model's embedding tables under their names: what each encoder starts from.
record KclVectors(Parameters parameters, Vocabulary vocabulary) {

    /// The GCN knows elements only.
    List<EntityVector> rows(Encoder encoder) {
        List<EntityVector> rows = new ArrayList<>();
        boolean attributes = encoder == Encoder.KMPNN;
        HostTensor nodes = table(attributes ? "kmpnn.nodeEmbedding" : "gcn.nodeEmbedding");
        for (Element element : Element.all()) {
            add(rows, EntityVector.Kind.ELEMENT, element.symbol(), nodes, vocabulary.atomRow(element.atomicNumber()));
        }
        if (attributes) {
            addAttributesAndEdges(rows, nodes);
        }
        return rows;
    }

    private void addAttributesAndEdges(List<EntityVector> rows, HostTensor nodes) {
        Vocabulary.Description names = vocabulary.description();
        for (int i = 0; i < names.attributes().size(); i++) {
            add(rows, EntityVector.Kind.ATTRIBUTE, names.attributes().get(i), nodes, vocabulary.attributeRow(i));
        }
        HostTensor edges = table("kmpnn.edgeEmbedding");
        for (int i = 0; i < names.relations().size(); i++) {
            add(rows, EntityVector.Kind.RELATION, names.relations().get(i), edges, vocabulary.relationRow(i));
        }
        for (BondType bond : BondType.values()) {
            if (vocabulary.hasBondRow(bond)) {
                add(
                        rows,
                        EntityVector.Kind.BOND,
                        bond.name().toLowerCase(Locale.ROOT),
                        edges,
                        vocabulary.bondRow(bond));
            }
        }
    }

    private HostTensor table(String name) {
        return Objects.requireNonNull(parameters.snapshot(name::equals).get(name));
    }

    private static void add(List<EntityVector> rows, EntityVector.Kind kind, String name, HostTensor table, int row) {
        int width = Math.toIntExact(table.shape()[1]);
        if (row < table.shape()[0]) {
            rows.add(new EntityVector(kind, name, Arrays.copyOfRange(table.values(), row * width, (row + 1) * width)));
        }
    }
}
