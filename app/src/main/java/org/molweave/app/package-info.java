/// The workbench.
@NullMarked
package org.molweave.app;

import org.jspecify.annotations.NullMarked;
