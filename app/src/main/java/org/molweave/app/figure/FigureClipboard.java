package org.molweave.app.figure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/// Pictures on the clipboard of the system.
final class FigureClipboard {

    private final DataFormat svg;

    FigureClipboard() {
        DataFormat known = DataFormat.lookupMimeType("image/svg+xml");
        svg = known == null ? new DataFormat("image/svg+xml") : known;
    }

    /// As pixels, and as SVG for programs that ask for it.
    void put(FigureModel.Copy copy) {
        var content = new ClipboardContent();
        content.putImage(copy.raster().toImage());
        content.put(svg, ByteBuffer.wrap(copy.svg().getBytes(StandardCharsets.UTF_8)));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// The text of the SVG file.
    void putText(FigureModel.Copy copy) {
        var content = new ClipboardContent();
        content.putString(copy.svg());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
