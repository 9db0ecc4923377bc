/// What the program is made of and how to cite it.
@NullMarked
package org.molweave.app.about;

import org.jspecify.annotations.NullMarked;
