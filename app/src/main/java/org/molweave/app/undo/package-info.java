/// Changes that can be taken back.
@NullMarked
package org.molweave.app.undo;

import org.jspecify.annotations.NullMarked;
