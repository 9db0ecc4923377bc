package org.molweave.engine.data;

/// A column to be predicted.
public record Property(String name, Kind kind, String unit) {

    /// What is measured: a class or a number.
    public enum Kind {
        CLASSIFICATION,
        REGRESSION
    }
}
