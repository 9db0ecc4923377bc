package org.molweave.engine.data;

/// A column to be predicted.
public record Property(String name, Kind kind, String unit) {

    public enum Kind {
        CLASSIFICATION,
        REGRESSION
    }
}
