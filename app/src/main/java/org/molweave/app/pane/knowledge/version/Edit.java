package org.molweave.app.pane.knowledge.version;

import org.molweave.engine.kg.Triple;

/// A fact to add, or one to leave out: then `number` is its place in the graph, so that one of two equal facts can go.
/// A fact that is added has number -1.
public record Edit(Triple triple, int number) {

    static Edit adding(Triple triple) {
        return new Edit(triple, -1);
    }

    public boolean isAddition() {
        return number < 0;
    }
}
