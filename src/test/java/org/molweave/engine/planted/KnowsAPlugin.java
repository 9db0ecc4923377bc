package org.molweave.engine.planted;

import org.molweave.plugins.planted.HeavyMethod;

/// Planted: an engine that knows a plugin.
public record KnowsAPlugin(HeavyMethod method) {}
