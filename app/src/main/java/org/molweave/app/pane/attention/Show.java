package org.molweave.app.pane.attention;

import java.util.Set;
import java.util.TreeSet;
import org.molweave.engine.graph.AttentionEdge;

/// What atoms are coloured by.
record Show(AtomValue atoms, Set<String> relations, Set<String> attributes) {

    boolean wants(AttentionEdge edge) {
        return relations.contains(edge.relation()) || attributes.contains(edge.attribute());
    }

    String names() {
        Set<String> all = new TreeSet<>(relations);
        all.addAll(attributes);
        return String.join(", ", all);
    }

    float[] values(Attention attention) {
        return atoms == AtomValue.RECEIVED ? attention.received() : attention.sharesOfFacts(this::wants);
    }
}
