/// Figures in files: SVG, PDF and PNG, each with what the figure came from.
@NullMarked
package org.molweave.viz.figure.file;

import org.jspecify.annotations.NullMarked;
