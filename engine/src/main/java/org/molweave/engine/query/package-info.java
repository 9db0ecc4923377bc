/// Questions to a trained model: predict, embed, explain.
@NullMarked
package org.molweave.engine.query;

import org.jspecify.annotations.NullMarked;
