/// The pane of all runs: to find, compare, annotate, repeat and throw away.
@NullMarked
package org.molweave.app.pane.runs;

import org.jspecify.annotations.NullMarked;
