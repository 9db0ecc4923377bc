package org.molweave.viz.figure.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.molweave.viz.figure.Page;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// A page as SVG: its coordinates are the figure's pixels, its size is in millimetres, text stays text, and the glyphs
/// that are used come along.
public final class SvgWriter {

    static final String SVG = "http://www.w3.org/2000/svg";
    private static final String OWN = "urn:molweave:figure";
    private static final String ELEMENT = "molweave:figure";

    private final Page page;
    private final FigureMetadata metadata;

    SvgWriter(Page page, FigureMetadata metadata) {
        this.page = page;
        this.metadata = metadata;
    }

    /// The file as text, for the clipboard.
    public static String text(Page page, FigureMetadata metadata) throws IOException {
        var text = new StringWriter();
        new SvgWriter(page, metadata).write(text);
        return text.toString();
    }

    void write(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        write(writer);
        writer.flush();
    }

    private void write(Writer out) throws IOException {
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setExtensionHandler(new SvgGradients());
        // The coordinates of graphs are small numbers that a transformation enlarges.
        context.setPrecision(6);
        var graphics = new SVGGraphics2D(context, false);
        page.paint(graphics);
        Element root = graphics.getRoot();
        root.setAttribute("width", number(page.widthMm()) + "mm");
        root.setAttribute("height", number(page.heightMm()) + "mm");
        root.setAttribute("viewBox", "0 0 %s %s".formatted(number(page.width()), number(page.height())));
        var text = new SvgText(root);
        text.nameFallbacks();
        Node first = root.getFirstChild();
        root.insertBefore(element(document, "title", metadata.title()), first);
        root.insertBefore(described(document), first);
        root.insertBefore(element(document, "style", text.fontFaces()), first);
        print(root, out);
    }

    /// Batik's own way would name a document type in the network.
    private static void print(Element root, Writer out) throws IOException {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.transform(new DOMSource(root), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e.getMessageAndLocation(), e);
        }
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Element described(Document document) {
        Element described = document.createElementNS(SVG, "metadata");
        Element own = document.createElementNS(OWN, ELEMENT);
        own.setAttribute("xmlns:molweave", OWN);
        own.appendChild(document.createTextNode(metadata.json()));
        described.appendChild(own);
        return described;
    }

    private static Element element(Document document, String name, String content) {
        Element element = document.createElementNS(SVG, name);
        element.appendChild(document.createTextNode(content));
        return element;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceFirst("\\.?0+$", "");
    }

    /// What the file says of itself; empty where it is no SVG of this program.
    static Optional<String> find(InputStream file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(file);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && OWN.equals(reader.getNamespaceURI())) {
                    return Optional.of(reader.getElementText());
                }
            }
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /// All elements of a name below another.
    static Iterable<Element> all(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        return () -> java.util.stream.IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .iterator();
    }
}
