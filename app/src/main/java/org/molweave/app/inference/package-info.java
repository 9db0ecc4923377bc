/// Trained models that answer while the window is open: a warm process per model, and what it says of the
/// molecule in focus.
@NullMarked
package org.molweave.app.inference;

import org.jspecify.annotations.NullMarked;
