/// What the user chose for the program as a whole, kept in one file.
@NullMarked
package org.molweave.app.settings;

import org.jspecify.annotations.NullMarked;
