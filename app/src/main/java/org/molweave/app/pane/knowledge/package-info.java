/// The pane "Knowledge graph": search, neighbourhoods, facts, statistics, slips, measured values, new versions.
@NullMarked
package org.molweave.app.pane.knowledge;

import org.jspecify.annotations.NullMarked;
