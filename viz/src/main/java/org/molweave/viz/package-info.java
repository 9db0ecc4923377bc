/// Views without application state.
@NullMarked
package org.molweave.viz;

import org.jspecify.annotations.NullMarked;
