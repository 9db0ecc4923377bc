package org.molweave.viz.figure.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.molweave.viz.figure.Figure;
import org.molweave.viz.figure.FigureSettings;
import org.molweave.viz.figure.HandMade;
import org.molweave.viz.figure.HandMade.Label;
import org.molweave.viz.figure.Page;
import org.molweave.viz.figure.SvgReader;
import org.molweave.viz.palette.Theme;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class FigureFormatTest {

    private static final HandMade FIGURE =
            HandMade.of(new Label("logS ± 0.5 → −2.31", 12), new Label("bold Größe", 12), new Label("third µm", 11));
    private static final FigureSettings SETTINGS = new FigureSettings(85, 0, 7, 300, Theme.PRINT);
    private static final Page PAGE = Page.of(FIGURE, SETTINGS);
    private static final FigureMetadata METADATA = new FigureMetadata(
            FIGURE.title(), "0.1.0", "2026-11-28T20:15:30Z", Map.of("view", "x", "smiles", "C#N|<é>"));

    @TempDir
    Path folder;

    private Path write(FigureFormat format) throws IOException {
        Path file = folder.resolve("figure." + format.ending());
        format.write(file, PAGE, METADATA);
        return file;
    }

    @ParameterizedTest
    @EnumSource
    void whatTheFigureCameFromIsReadBack(FigureFormat format) throws IOException {
        assertEquals(Optional.of(METADATA), FigureMetadata.read(write(format)));
    }

    @Test
    void anSvgHasTextAsTextInMillimetres() throws Exception {
        Document svg = parse(write(FigureFormat.SVG));

        Element root = svg.getDocumentElement();
        assertEquals("85mm", root.getAttribute("width"));
        assertEquals("42.5mm", root.getAttribute("height"));
        List<String> texts = new ArrayList<>();
        for (Element text : SvgWriter.all(root, "text")) {
            texts.add(text.getTextContent());
        }
        assertEquals(FIGURE.texts().stream().map(Label::text).toList(), texts);
        assertEquals(FIGURE.title(), root.getElementsByTagName("title").item(0).getTextContent());
    }

    /// A bar from red over green to blue, 100 pixels wide.
    private record Bar() implements Figure {

        @Override
        public String title() {
            return "bar";
        }

        @Override
        public double width() {
            return 120;
        }

        @Override
        public double height() {
            return 40;
        }

        @Override
        public Map<String, String> provenance() {
            return Map.of();
        }

        @Override
        public void paint(Graphics2D graphics, double width, double height, Theme theme) {
            graphics.setPaint(new LinearGradientPaint(
                    10, 0, 110, 0, new float[] {0, 0.5f, 1}, new Color[] {Color.RED, Color.GREEN, Color.BLUE}));
            graphics.fill(new Rectangle2D.Double(10, 10, 100, 20));
        }
    }

    @Test
    void colourBarsAreGradients() throws Exception {
        Path file = folder.resolve("bar.svg");
        FigureFormat.SVG.write(file, Page.of(new Bar(), SETTINGS), METADATA);

        SvgReader svg = SvgReader.of(file);
        Element gradient = svg.elements("linearGradient").getFirst();
        List<String> fills = svg.elements("g").stream()
                .map(group -> group.getAttribute("fill"))
                .toList();
        assertTrue(fills.contains("url(#" + gradient.getAttribute("id") + ")"), fills.toString());
        assertEquals("10", gradient.getAttribute("x1"));
        assertEquals("110", gradient.getAttribute("x2"));
        assertEquals(
                List.of("#ff0000", "#00ff00", "#0000ff"),
                svg.elements("stop").stream()
                        .map(stop -> stop.getAttribute("stop-color"))
                        .toList());
    }

    @Test
    void theGlyphsOfAnSvgComeAlongAndAreFew() throws Exception {
        Path file = write(FigureFormat.SVG);
        String style = parse(file).getElementsByTagName("style").item(0).getTextContent();

        assertTrue(style.contains("font-weight:normal") && style.contains("font-weight:bold"), style);
        assertTrue(Files.size(file) < 40_000, "%d bytes".formatted(Files.size(file)));
        byte[] font =
                java.util.Base64.getDecoder().decode(style.substring(style.indexOf("base64,") + 7, style.indexOf(')')));
        java.awt.Font read =
                java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, new java.io.ByteArrayInputStream(font));
        assertEquals(-1, read.canDisplayUpTo("logS ± 0.5 → −2.31"));
        assertFalse(read.canDisplay('Q'));
    }

    @Test
    void aPdfHasTextAsTextInEmbeddedFonts() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(write(FigureFormat.PDF).toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            for (Label label : FIGURE.texts()) {
                assertTrue(text.contains(label.text()), text);
            }
            List<PDFont> fonts = fonts(pdf.getPage(0).getResources());
            assertEquals(2, fonts.size());
            for (PDFont font : fonts) {
                assertTrue(font.isEmbedded(), font.getName());
                assertTrue(font.getName().contains("Inter"), font.getName());
            }
            assertEquals(85 / 25.4 * 72, pdf.getPage(0).getMediaBox().getWidth(), 0.01);
            assertEquals(FIGURE.title(), pdf.getDocumentInformation().getTitle());
        }
    }

    private static List<PDFont> fonts(PDResources resources) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form) {
                fonts.addAll(fonts(form.getResources()));
            }
        }
        return fonts;
    }

    @Test
    void aPngKnowsItsSize() throws IOException {
        Path file = write(FigureFormat.PNG);
        BufferedImage image = ImageIO.read(file.toFile());

        assertEquals(Math.round(85 / 25.4 * 300), image.getWidth());
        assertEquals(Math.round(42.5 / 25.4 * 300), image.getHeight());
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            var root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            var size = (IIOMetadataNode) root.getElementsByTagName("pHYs").item(0);
            assertEquals("11811", size.getAttribute("pixelsPerUnitXAxis"));
            assertEquals("meter", size.getAttribute("unitSpecifier"));
        } finally {
            reader.dispose();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatCannotBeWrittenLeavesNothingBehind(FigureFormat format) throws IOException {
        Path missing = folder.resolve("nowhere").resolve("figure." + format.ending());

        IOException error = assertThrows(IOException.class, () -> format.write(missing, PAGE, METADATA));

        String message = String.valueOf(error.getMessage());
        assertTrue(message.contains("nowhere"), message);
        assertTrue(message.contains("disk full or the folder read-only"), message);
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void otherFilesAreNoFigures() throws IOException {
        Map<String, String> others = Map.of(
                "other.svg",
                "<svg xmlns='http://www.w3.org/2000/svg'><text>hello</text></svg>",
                "broken.svg",
                "<svg><g>",
                "entity.svg",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><svg>&x;</svg>",
                "broken.pdf",
                "%PDF-1.7\nnothing of it",
                "empty.png",
                "",
                "text.png",
                "no picture at all");
        for (Map.Entry<String, String> other : others.entrySet()) {
            Path file = Files.writeString(folder.resolve(other.getKey()), other.getValue());
            assertEquals(Optional.empty(), FigureMetadata.read(file), other.getKey());
        }
        Path plain = folder.resolve("plain.png");
        ImageIO.write(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB), "png", plain.toFile());
        assertEquals(Optional.empty(), FigureMetadata.read(plain));
        assertThrows(IOException.class, () -> FigureMetadata.read(folder.resolve("missing.svg")));
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsCutIsNoFigureOrIsReadButNeverFails(FigureFormat format) throws IOException {
        byte[] whole = Files.readAllBytes(write(format));
        Path cut = folder.resolve("cut." + format.ending());
        for (int length = 0; length < whole.length; length += Math.max(1, whole.length / 23)) {
            Files.write(cut, java.util.Arrays.copyOf(whole, length));
            Optional<FigureMetadata> read = FigureMetadata.read(cut);
            assertTrue(read.isEmpty() || read.get().equals(METADATA), format + " of " + length + " bytes");
        }
    }

    @Test
    void newerFilesMaySayMore() throws IOException {
        Path file = Files.writeString(
                folder.resolve("newer.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg'><metadata><f:figure xmlns:f='urn:molweave:figure'>"
                        + "{\"program\":\"Molweave\",\"format\":9,\"title\":\"T\",\"more\":[1],"
                        + "\"provenance\":{\"view\":\"y\"}}</f:figure></metadata></svg>",
                StandardCharsets.UTF_8);

        assertEquals(
                Map.of("view", "y"), FigureMetadata.read(file).orElseThrow().provenance());
    }

    private static Document parse(Path file) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(file.toFile());
    }
}
