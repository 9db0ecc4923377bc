package org.molweave.viz.figure.file;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.molweave.viz.figure.Page;
import org.molweave.viz.figure.Raster;

/// A page as PNG that knows how large it is meant to be, and what it shows.
final class PngWriter {

    private static final String TREE = "javax_imageio_png_1.0";
    private static final double INCHES_PER_METRE = 1 / 0.0254;

    private final Page page;
    private final FigureMetadata metadata;

    PngWriter(Page page, FigureMetadata metadata) {
        this.page = page;
        this.metadata = metadata;
    }

    void write(OutputStream out) throws IOException {
        BufferedImage image = Raster.of(page, page.settings().dpi()).image();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, described(writer, image)), writer.getDefaultWriteParam());
        } finally {
            writer.dispose();
        }
    }

    private IIOMetadata described(ImageWriter writer, BufferedImage image) throws IIOInvalidTreeException {
        IIOMetadata described = writer.getDefaultImageMetadata(
                ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
        String perMetre = Long.toString(Math.round(page.settings().dpi() * INCHES_PER_METRE));
        var size = new IIOMetadataNode("pHYs");
        size.setAttribute("pixelsPerUnitXAxis", perMetre);
        size.setAttribute("pixelsPerUnitYAxis", perMetre);
        size.setAttribute("unitSpecifier", "meter");
        var texts = new IIOMetadataNode("iTXt");
        texts.appendChild(text("Title", metadata.title()));
        texts.appendChild(text("Software", FigureMetadata.PROGRAM + " " + metadata.version()));
        texts.appendChild(text(FigureMetadata.PROGRAM, metadata.json()));
        var root = new IIOMetadataNode(TREE);
        root.appendChild(size);
        root.appendChild(texts);
        described.mergeTree(TREE, root);
        return described;
    }

    private static IIOMetadataNode text(String keyword, String text) {
        var entry = new IIOMetadataNode("iTXtEntry");
        entry.setAttribute("keyword", keyword);
        entry.setAttribute("compressionFlag", "FALSE");
        entry.setAttribute("compressionMethod", "0");
        entry.setAttribute("languageTag", "");
        entry.setAttribute("translatedKeyword", "");
        entry.setAttribute("text", text);
        return entry;
    }
}
