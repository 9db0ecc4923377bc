package org.molweave.engine.planted.lower;

import org.jspecify.annotations.Nullable;
import org.molweave.engine.planted.upper.GoesDown;

/// Planted: one half of a cycle.
public record GoesUp(@Nullable GoesDown next) {}
