/// Text for users: the English sentence is its own key (DECISIONS 8).
@NullMarked
package org.molweave.app.text;

import org.jspecify.annotations.NullMarked;
