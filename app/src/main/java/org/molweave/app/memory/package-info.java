/// What of the window's memory is used, and by which of its parts.
@NullMarked
package org.molweave.app.memory;

import org.jspecify.annotations.NullMarked;
