/// The report of a run: one HTML file with its charts, molecules and attention.
@NullMarked
package org.molweave.engine.report;

import org.jspecify.annotations.NullMarked;
