package org.molweave.engine.data;

/// Which rows train, which choose, which judge: ascending row numbers, no row in two parts.
/// `name` says how it was made, seed included: `scaffold-balanced(seed 2)`.
public record Split(String name, int[] train, int[] validation, int[] test) {}
