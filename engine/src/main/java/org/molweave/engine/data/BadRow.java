package org.molweave.engine.data;

/// A row that could not be used: where it stands (1-based line of the file), what it says, why it was left out.
public record BadRow(long line, String text, String reason) {}
