/// Benchmarks that anyone can run again.
@NullMarked
package org.molweave.bench;

import org.jspecify.annotations.NullMarked;
