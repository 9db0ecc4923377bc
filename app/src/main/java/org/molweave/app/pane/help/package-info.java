/// The user guide in the window.
@NullMarked
package org.molweave.app.pane.help;

import org.jspecify.annotations.NullMarked;
