/// Data sets: properties, labels, splits, reading and caching.
@NullMarked
package org.molweave.engine.data;

import org.jspecify.annotations.NullMarked;
