/// Knowledge-enhanced contrastive learning: three methods, from the element knowledge graph to a property.
@NullMarked
package org.molweave.plugins.kcl;

import org.jspecify.annotations.NullMarked;
