package org.molweave.engine.nn;

/// The two encoders that KCL trains against each other.
public enum Encoder {
    /// Reads the plain molecular graph.
    GCN,
    /// Reads the graph augmented with facts about its elements.
    KMPNN
}
