/// What a model attends to: attention on the drawing, ranked relations and attributes, models and molecules
/// compared.
@NullMarked
package org.molweave.app.pane.attention;

import org.jspecify.annotations.NullMarked;
