/// Where tensors can be computed: what the driver of a graphics card reports, which libraries fit it, and how they are
/// fetched. Plain Java, so that the window uses it too.
@NullMarked
package org.molweave.engine.device;

import org.jspecify.annotations.NullMarked;
