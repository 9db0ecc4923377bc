package org.molweave.viz.figure.file;

import java.io.IOException;
import java.nio.file.Path;
import org.molweave.engine.run.WholeFile;
import org.molweave.viz.figure.Page;

/// The kinds of files that figures are written to.
public enum FigureFormat {
    /// Lines stay lines and text stays text, for editing.
    SVG("svg") {
        @Override
        WholeFile.Content content(Page page, FigureMetadata metadata) {
            return new SvgWriter(page, metadata)::write;
        }
    },
    /// For print.
    PDF("pdf") {
        @Override
        WholeFile.Content content(Page page, FigureMetadata metadata) {
            return new PdfWriter(page, metadata)::write;
        }
    },
    /// Pixels.
    PNG("png") {
        @Override
        WholeFile.Content content(Page page, FigureMetadata metadata) {
            return new PngWriter(page, metadata)::write;
        }
    };

    private final String ending;

    FigureFormat(String ending) {
        this.ending = ending;
    }

    /// The ending of file names, without its point.
    public String ending() {
        return ending;
    }

    abstract WholeFile.Content content(Page page, FigureMetadata metadata);

    /// Writes the file whole or not at all. The message of a failure says what to do.
    public void write(Path file, Page page, FigureMetadata metadata) throws IOException {
        WholeFile.write(file, content(page, metadata));
    }
}
