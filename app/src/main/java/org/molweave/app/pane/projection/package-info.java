/// Molecules, elements and attributes as points in the plane, near where their vectors are near.
@NullMarked
package org.molweave.app.pane.projection;

import org.jspecify.annotations.NullMarked;
