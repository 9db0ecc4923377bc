package org.molweave.app.memory;

import java.util.function.LongSupplier;

/// A part of the program that may grow large: `bytes` estimates what it holds now, quickly and on the JavaFX thread;
/// `advice` says how the user can make it smaller.
public record MemoryPart(String name, LongSupplier bytes, String advice) {}
