/// Pictures on paper: every view as SVG, PDF or PNG.
@NullMarked
package org.molweave.viz.figure;

import org.jspecify.annotations.NullMarked;
