/// The history of runs: an H2 database that is an index over the run directories, and may be deleted at any time.
@NullMarked
package org.molweave.app.history;

import org.jspecify.annotations.NullMarked;
