package org.molweave.app.shell;

import software.coley.bentofx.control.canvas.PixelCanvas;

/// The shade over the place where a dragged pane would come to lie, in the blue of everything that is chosen; the
/// library's own is the red of errors.
final class DropShade extends PixelCanvas {

    private static final int FILL = 0x332F81F7;
    private static final int BORDER = 0xCC2F81F7;

    @Override
    public void fillBorderedRect(double x, double y, double width, double height, int thickness, int fill, int border) {
        super.fillBorderedRect(x, y, width, height, thickness, FILL, BORDER);
    }
}
