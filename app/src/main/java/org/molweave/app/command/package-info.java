/// What a user can do, declared once: menus, toolbar, palette and the list of shortcuts are derived from it.
@NullMarked
package org.molweave.app.command;

import org.jspecify.annotations.NullMarked;
