package org.molweave.plugins.kcl;

/// Which description of KCL a run follows; every setting takes the value of its profile unless it is set.
public enum Profile {
    /// Our choice: the published model with its defects repaired.
    KCL,
    /// The behaviour of the released code, needed to load its weights and to explain its numbers.
    RELEASED,
    /// What the paper's text says where the released code does otherwise.
    PAPER
}
