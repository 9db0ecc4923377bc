/// The command line.
@NullMarked
package org.molweave.engine.cli;

import org.jspecify.annotations.NullMarked;
