/// The pane that lists what a project holds: data, knowledge, models, figures.
@NullMarked
package org.molweave.app.pane.project;

import org.jspecify.annotations.NullMarked;
