package org.molweave.viz.figure.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.molweave.viz.figure.Typeface;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The text of an SVG: which characters it has, and the typeface for them.
final class SvgText {

    /// For readers that take no fonts from files.
    private static final String FAMILIES = Typeface.FAMILY + ", Helvetica, Arial, sans-serif";

    /// What a reader needs; without the tables of layout rules, which are the larger part of the font.
    private static final List<String> TABLES =
            List.of("head", "hhea", "maxp", "hmtx", "cmap", "loca", "glyf", "name", "OS/2", "post");

    private final Element root;

    SvgText(Element root) {
        this.root = root;
    }

    void nameFallbacks() {
        for (String name : new String[] {"g", "text", "svg"}) {
            for (Element element : SvgWriter.all(root, name)) {
                rename(element);
            }
        }
        rename(root);
    }

    private static void rename(Element element) {
        if (element.getAttribute("font-family").contains(Typeface.FAMILY)) {
            element.setAttribute("font-family", FAMILIES);
        }
    }

    /// A style sheet with the glyphs of the text.
    String fontFaces() throws IOException {
        Set<Integer> regular = new TreeSet<>();
        Set<Integer> bold = new TreeSet<>();
        for (Element text : SvgWriter.all(root, "text")) {
            text.getTextContent().codePoints().forEach((isBold(text) ? bold : regular)::add);
        }
        return fontFace(regular, false) + fontFace(bold, true);
    }

    private static boolean isBold(Node text) {
        for (Node at = text; at instanceof Element element; at = at.getParentNode()) {
            String weight = element.getAttribute("font-weight");
            if (!weight.isEmpty()) {
                return weight.equals("bold");
            }
        }
        return false;
    }

    private static String fontFace(Set<Integer> characters, boolean bold) throws IOException {
        if (characters.isEmpty()) {
            return "";
        }
        try (InputStream file = Typeface.file(bold);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            var subset = new TTFSubsetter(font, TABLES);
            subset.addAll(characters);
            var bytes = new ByteArrayOutputStream();
            subset.writeToStream(bytes);
            return "@font-face{font-family:%s;font-weight:%s;src:url(data:font/ttf;base64,%s)}"
                    .formatted(
                            Typeface.FAMILY,
                            bold ? "bold" : "normal",
                            Base64.getEncoder().encodeToString(bytes.toByteArray()));
        }
    }
}
