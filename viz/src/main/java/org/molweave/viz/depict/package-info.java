/// Structures in two dimensions, with atoms and bonds coloured by values.
@NullMarked
package org.molweave.viz.depict;

import org.jspecify.annotations.NullMarked;
