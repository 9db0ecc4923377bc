/// Predictions for new molecules, and how far they can be trusted.
@NullMarked
package org.molweave.app.pane.predictions;

import org.jspecify.annotations.NullMarked;
