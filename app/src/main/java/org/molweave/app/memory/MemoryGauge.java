package org.molweave.app.memory;

/// Measures the memory of this process.
public interface MemoryGauge {

    long usedBytes();

    long mostBytes();

    /// Whether even after clearing up little is left.
    boolean isShort();
}
