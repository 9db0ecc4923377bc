/// Figures out of the window, and back: the dialog that exports a view, and the way from a figure's file to the view
/// that
/// it shows.
@NullMarked
package org.molweave.app.figure;

import org.jspecify.annotations.NullMarked;
