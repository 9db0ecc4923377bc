package org.molweave.app.pane.attention;

import java.util.Set;
import java.util.TreeSet;
import org.molweave.app.project.FactNames;
import org.molweave.engine.graph.AttentionEdge;

/// What atoms are coloured by, and how a person names it.
record Show(AtomValue atoms, Set<String> relations, Set<String> attributes, FactNames facts) {

    boolean wants(AttentionEdge edge) {
        return relations.contains(edge.relation()) || attributes.contains(edge.attribute());
    }

    String names() {
        Set<String> all = new TreeSet<>();
        relations.forEach(relation -> all.add(facts.relation(relation)));
        attributes.forEach(attribute -> all.add(facts.attribute(attribute)));
        return String.join(", ", all);
    }

    float[] values(Attention attention) {
        return atoms == AtomValue.RECEIVED ? attention.received() : attention.sharesOfFacts(this::wants);
    }
}
