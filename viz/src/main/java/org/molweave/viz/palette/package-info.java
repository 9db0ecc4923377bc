/// Colours that people with any colour vision can tell apart, in light, in dark and on paper.
@NullMarked
package org.molweave.viz.palette;

import org.jspecify.annotations.NullMarked;
