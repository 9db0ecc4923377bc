/// Graphics cards in the window: what there is, why one is not used, and how it comes to be used.
@NullMarked
package org.molweave.app.device;

import org.jspecify.annotations.NullMarked;
