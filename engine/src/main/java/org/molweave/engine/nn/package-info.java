/// Network blocks that methods share, on DJL.
@NullMarked
package org.molweave.engine.nn;

import org.jspecify.annotations.NullMarked;
