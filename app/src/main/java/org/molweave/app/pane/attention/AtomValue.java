package org.molweave.app.pane.attention;

/// What the colour of an atom stands for.
enum AtomValue {
    /// The share of its attention on facts that goes to the selected relations and attributes.
    FACTS,
    /// The sum of the attention that its neighbours give it.
    RECEIVED
}
