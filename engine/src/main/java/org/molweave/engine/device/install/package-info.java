/// Fetches libraries for graphics cards: to the side, checked, and put in their place in one move.
@NullMarked
package org.molweave.engine.device.install;

import org.jspecify.annotations.NullMarked;
