package org.molweave.viz.figure.file;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.molweave.viz.figure.Page;
import org.molweave.viz.figure.Typeface;

/// A page as PDF: one sheet of the figure's size, text as text in the embedded typeface.
final class PdfWriter {

    private final Page page;
    private final FigureMetadata metadata;

    PdfWriter(Page page, FigureMetadata metadata) {
        this.page = page;
        this.metadata = metadata;
    }

    void write(OutputStream out) throws IOException {
        try (var document = new PDDocument();
                var fonts = new Fonts(document)) {
            float width = (float) page.widthPoints();
            float height = (float) page.heightPoints();
            var sheet = new PDPage(new PDRectangle(width, height));
            document.addPage(sheet);
            var graphics = new PdfBoxGraphics2D(document, width, height);
            graphics.setFontTextDrawer(fonts);
            page.paint(graphics, page.pointsPerPixel());
            graphics.dispose();
            try (var content = new PDPageContentStream(document, sheet)) {
                content.drawForm(graphics.getXFormObject());
            }
            document.setDocumentInformation(information());
            document.save(out);
        }
    }

    private PDDocumentInformation information() {
        var information = new PDDocumentInformation();
        String program = FigureMetadata.PROGRAM + " " + metadata.version();
        information.setTitle(metadata.title());
        information.setCreator(program);
        information.setProducer(program);
        information.setCreationDate(
                GregorianCalendar.from(Instant.parse(metadata.created()).atZone(ZoneOffset.UTC)));
        information.setCustomMetadataValue(FigureMetadata.PROGRAM, metadata.json());
        return information;
    }

    /// What the file says of itself; empty where it is no PDF of this program.
    static Optional<String> find(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return Optional.ofNullable(
                    document.getDocumentInformation().getCustomMetadataValue(FigureMetadata.PROGRAM));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Whatever the font, the text is set in our typeface; only the glyphs that are used get into the file.
    private static final class Fonts extends PdfBoxGraphics2DFontTextDrawer {

        private final PDFont regular;
        private final PDFont bold;

        Fonts(PDDocument document) throws IOException {
            try (InputStream file = Typeface.file(false);
                    InputStream boldFile = Typeface.file(true)) {
                regular = PDType0Font.load(document, file, true);
                bold = PDType0Font.load(document, boldFile, true);
            }
        }

        @Override
        protected PDFont mapFont(Font font, IFontTextDrawerEnv environment) {
            return font.isBold() ? bold : regular;
        }
    }
}
