/// The tour of the window: a few callouts at its real parts.
@NullMarked
package org.molweave.app.tour;

import org.jspecify.annotations.NullMarked;
