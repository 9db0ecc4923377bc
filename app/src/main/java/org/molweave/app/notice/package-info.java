/// Short messages to the user: what went wrong or is worth knowing, and what to do.
@NullMarked
package org.molweave.app.notice;

import org.jspecify.annotations.NullMarked;
