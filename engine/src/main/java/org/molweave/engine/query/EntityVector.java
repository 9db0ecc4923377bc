package org.molweave.engine.query;

/// The row of an embedding table, with the name of what it stands for: an element symbol, an attribute, a
/// relation or a bond type. Rows of different tables (nodes, edges) may differ in width and cannot be
/// compared.
public record EntityVector(Kind kind, String name, float[] vector) {

    /// What a vector stands for.
    public enum Kind {
        ELEMENT,
        ATTRIBUTE,
        RELATION,
        BOND
    }
}
