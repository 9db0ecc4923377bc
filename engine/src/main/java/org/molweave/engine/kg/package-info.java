/// Knowledge graphs: load, check, build from element data, write.
@NullMarked
package org.molweave.engine.kg;

import org.jspecify.annotations.NullMarked;
