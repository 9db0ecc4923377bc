/// The pane of what is being worked on: the line of runs, and the window's own work.
@NullMarked
package org.molweave.app.pane.jobs;

import org.jspecify.annotations.NullMarked;
