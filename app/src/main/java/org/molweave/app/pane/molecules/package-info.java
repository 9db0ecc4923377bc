/// The open molecules as a table and as a gallery: sorted, filtered, searched, and what could not be read of them.
@NullMarked
package org.molweave.app.pane.molecules;

import org.jspecify.annotations.NullMarked;
