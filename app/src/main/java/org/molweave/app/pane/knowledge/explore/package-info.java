/// Walking through a knowledge graph: which part is drawn where, what is added and taken away.
@NullMarked
package org.molweave.app.pane.knowledge.explore;

import org.jspecify.annotations.NullMarked;
