/// The icon set (`icons/` at the top of the repository) as nodes.
@NullMarked
package org.molweave.app.icon;

import org.jspecify.annotations.NullMarked;
