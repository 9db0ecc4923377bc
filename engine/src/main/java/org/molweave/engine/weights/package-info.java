/// Weight files of this and other programs, read without trusting them: safetensors, npz, PyTorch archives.
@NullMarked
package org.molweave.engine.weights;

import org.jspecify.annotations.NullMarked;
