/// New versions of a knowledge graph: built from measured values with other bins, or edited fact by fact. A version is
/// a
/// file of its own; none is ever overwritten.
@NullMarked
package org.molweave.app.pane.knowledge.version;

import org.jspecify.annotations.NullMarked;
