/// Graphs on the screen and on paper; the only package that knows GraphStream.
@NullMarked
package org.molweave.viz.graph;

import org.jspecify.annotations.NullMarked;
