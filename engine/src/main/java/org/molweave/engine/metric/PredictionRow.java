package org.molweave.engine.metric;

/// One molecule of one seed, with what was measured (NaN where unknown) and what was predicted, per property.
/// `part` is `train`, `validation` or `test`; `line` is the line of the data file.
public record PredictionRow(long line, String smiles, long seed, String part, float[] measured, float[] predicted) {}
