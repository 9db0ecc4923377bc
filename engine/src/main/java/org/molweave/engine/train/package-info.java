/// The training loop, checkpoints and devices, on DJL.
@NullMarked
package org.molweave.engine.train;

import org.jspecify.annotations.NullMarked;
