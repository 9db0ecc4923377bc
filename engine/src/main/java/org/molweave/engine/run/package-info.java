/// The run protocol: run directories, their specification and their journal of events.
@NullMarked
package org.molweave.engine.run;

import org.jspecify.annotations.NullMarked;
