package org.molweave.engine.kg;

/// One fact. In the element knowledge graph the head is an attribute and the tail an element: `(Gas, isStateOf, Cl)`.
public record Triple(String head, String relation, String tail) {

    @Override
    public String toString() {
        return "(%s, %s, %s)".formatted(head, relation, tail);
    }
}
