/// The open project, and what all panes share: data, knowledge, model and the one selection.
@NullMarked
package org.molweave.app.project;

import org.jspecify.annotations.NullMarked;
