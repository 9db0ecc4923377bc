/// The molecule in focus: its structure, what is measured and what is predicted of it.
@NullMarked
package org.molweave.app.pane.molecule;

import org.jspecify.annotations.NullMarked;
