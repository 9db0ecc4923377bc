package org.molweave.engine.kg;

/// A line of a triple file that could not be used: its number from 1, the start of its text, and why.
public record BadLine(long line, String text, String reason) {}
