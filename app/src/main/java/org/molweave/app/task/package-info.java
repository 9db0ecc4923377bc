/// Work beside the window: the only place that starts threads or hands results back to the JavaFX thread.
@NullMarked
package org.molweave.app.task;

import org.jspecify.annotations.NullMarked;
