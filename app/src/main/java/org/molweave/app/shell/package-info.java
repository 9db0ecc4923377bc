/// The main window: docked panes, menus, toolbar, palette, status bar, dialogs. The only package that knows the dock
/// library.
@NullMarked
package org.molweave.app.shell;

import org.jspecify.annotations.NullMarked;
