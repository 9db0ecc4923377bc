package org.molweave.engine.planted.upper;

import org.jspecify.annotations.Nullable;
import org.molweave.engine.planted.lower.GoesUp;

/// Planted: the other half of a cycle.
public record GoesDown(@Nullable GoesUp next) {}
