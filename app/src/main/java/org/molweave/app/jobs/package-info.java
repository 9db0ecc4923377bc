/// The runs of the open project, the line of those that wait, and the processes that work on them.
@NullMarked
package org.molweave.app.jobs;

import org.jspecify.annotations.NullMarked;
