/// The pane of all messages, and of what the engine of a run wrote.
@NullMarked
package org.molweave.app.pane.log;

import org.jspecify.annotations.NullMarked;
