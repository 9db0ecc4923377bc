/// What a plugin implements: methods, their settings, and what a running method may use.
@NullMarked
package org.molweave.engine.method;

import org.jspecify.annotations.NullMarked;
