/// Graphs that networks read: the molecular graph, its augmentation by knowledge, batches, attention.
@NullMarked
package org.molweave.engine.graph;

import org.jspecify.annotations.NullMarked;
