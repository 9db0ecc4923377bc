/// Fingerprints with a random forest: the baseline that a network has to beat.
@NullMarked
package org.molweave.plugins.forest;

import org.jspecify.annotations.NullMarked;
