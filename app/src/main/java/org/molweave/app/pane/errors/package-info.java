/// Where a finished run errs: worst molecules, scaffolds, distance to the training part.
@NullMarked
package org.molweave.app.pane.errors;

import org.jspecify.annotations.NullMarked;
