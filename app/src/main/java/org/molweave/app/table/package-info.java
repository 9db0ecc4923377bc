/// Tables out of the window: as CSV, Markdown or LaTeX, on the clipboard or in a file.
@NullMarked
package org.molweave.app.table;

import org.jspecify.annotations.NullMarked;
