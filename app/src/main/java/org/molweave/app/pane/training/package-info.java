/// The pane in which runs are set up, started and watched.
@NullMarked
package org.molweave.app.pane.training;

import org.jspecify.annotations.NullMarked;
