/// The pane that shows a molecule joined to what is known about its elements, and what a model attends to
/// in it.
@NullMarked
package org.molweave.app.pane.augmentation;

import org.jspecify.annotations.NullMarked;
