/// The installed program itself: what belongs to it, how it is started again, and how a newer one takes its place.
@NullMarked
package org.molweave.engine.program;

import org.jspecify.annotations.NullMarked;
