/// The settings record of a method as an input form.
@NullMarked
package org.molweave.app.form;

import org.jspecify.annotations.NullMarked;
