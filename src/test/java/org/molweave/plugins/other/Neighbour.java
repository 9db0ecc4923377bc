package org.molweave.plugins.other;

/// Planted: something in another plugin.
public record Neighbour(int value) {}
