/// Metrics: pure functions on arrays.
@NullMarked
package org.molweave.engine.metric;

import org.jspecify.annotations.NullMarked;
