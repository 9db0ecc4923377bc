package org.molweave.engine.data;

/// Which molecules share a batch in each epoch. In contrastive learning the others of a batch are the negatives, so
/// the order decides how hard they are (KCL-SPEC 8).
///
/// The same seed and epoch always give the same batches; every molecule is in one batch, except a last one that is
/// alone and so has no negative.
public interface BatchOrder {

    /// Row numbers, batch by batch. `epoch` counts from 0.
    int[][] batches(long seed, int epoch);
}
