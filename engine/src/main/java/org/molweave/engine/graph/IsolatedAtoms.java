package org.molweave.engine.graph;

/// What becomes of atoms without a bond: counter-ions, lone metals, methane (KCL-SPEC 2).
public enum IsolatedAtoms {
    /// They stay; nothing reaches them but the facts about their element.
    KEEP,
    /// They leave the graph, as in the released code; a molecule without bonds becomes an empty graph.
    DROP
}
