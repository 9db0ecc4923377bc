/// What a pane of the window is; the panes themselves are the packages below.
@NullMarked
package org.molweave.app.pane;

import org.jspecify.annotations.NullMarked;
