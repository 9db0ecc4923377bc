/// What a method must beat: fingerprints with a random forest.
@NullMarked
package org.molweave.engine.baseline;

import org.jspecify.annotations.NullMarked;
