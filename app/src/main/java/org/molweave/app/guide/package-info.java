/// The user guide as values: pages in Markdown, their order, their links, and the search over them.
@NullMarked
package org.molweave.app.guide;

import org.jspecify.annotations.NullMarked;
