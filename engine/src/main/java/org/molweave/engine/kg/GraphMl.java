package org.molweave.engine.kg;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Reads and writes GraphML, as Gephi, Cytoscape, yEd and NetworkX do.
///
/// Written are for every node its name and place (`name`, `x`, `y`) and for every edge its relation and weight
/// (`relation`, `weight`); these are read again exactly. From files of others, the relation is the attribute
/// `relation`,
/// `predicate`, `interaction`, `label`, `type` or `name` of an edge, and the name of a node its `name` or `label` where
/// every node has one of its own, else its id.
public final class GraphMl {

    static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private static final Pattern FILE_NAME = Pattern.compile("(?i).*\\.graphml(\\.gz)?");

    private GraphMl() {}

    /// Whether a file is GraphML by its name.
    public static boolean isNamedSo(Path file) {
        return FILE_NAME.matcher(file.toString()).matches();
    }

    /// Throws [TripleFileException] where the file is no GraphML at all. A mistake within ends the reading; it is among
    /// the problems, and what stands before it is kept.
    public static GraphMlFile read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new TripleFileException("%s is a folder; a file is needed.".formatted(file));
        }
        try (UnpackedInput input = new UnpackedInput(file)) {
            return new GraphMlReading(String.valueOf(file.getFileName()), input).read();
        } catch (TripleFileException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new TripleFileException("There is no file %s.".formatted(file), e);
        } catch (IOException e) {
            throw new TripleFileException(
                    "%s could not be read to its end (%s). Is it damaged or locked?".formatted(file, e.getMessage()),
                    e);
        }
    }

    /// Throws [IllegalArgumentException] where a name has characters that XML cannot hold.
    public static void write(OutputStream out, GraphMlFile graph) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new Writing(xml).write(graph);
            xml.close();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
        }
    }

    private record Writing(XMLStreamWriter xml) {

        void write(GraphMlFile graph) throws XMLStreamException {
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            line();
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(NAMESPACE);
            Set<String> more = new LinkedHashSet<>();
            graph.nodes().forEach(node -> more.addAll(node.more().keySet()));
            key("name", "node", "string");
            key("x", "node", "double");
            key("y", "node", "double");
            for (String name : more) {
                key(name, "node", "string");
            }
            key("relation", "edge", "string");
            key("weight", "edge", "double");
            line();
            xml.writeStartElement("graph");
            xml.writeAttribute("id", "G");
            xml.writeAttribute("edgedefault", "directed");
            Map<String, Integer> numbers = new HashMap<>();
            for (GraphMlFile.Node node : graph.nodes()) {
                if (numbers.putIfAbsent(node.name(), numbers.size()) == null) {
                    node(node, numbers.size() - 1);
                }
            }
            for (int i = 0; i < graph.edges().size(); i++) {
                edge(graph.edges().get(i), i, numbers);
            }
            line();
            xml.writeEndElement();
            line();
            xml.writeEndElement();
            line();
            xml.writeEndDocument();
        }

        private void key(String name, String of, String type) throws XMLStreamException {
            line();
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", of + "-" + name);
            xml.writeAttribute("for", of);
            xml.writeAttribute("attr.name", name);
            xml.writeAttribute("attr.type", type);
        }

        private void node(GraphMlFile.Node node, int number) throws XMLStreamException {
            line();
            xml.writeStartElement("node");
            xml.writeAttribute("id", "n" + number);
            data("node-name", node.name());
            if (node.hasPlace()) {
                data("node-x", Double.toString(node.x()));
                data("node-y", Double.toString(node.y()));
            }
            for (Map.Entry<String, String> more : node.more().entrySet()) {
                data("node-" + more.getKey(), more.getValue());
            }
            xml.writeEndElement();
        }

        private void edge(GraphMlFile.Edge edge, int number, Map<String, Integer> numbers) throws XMLStreamException {
            line();
            xml.writeStartElement("edge");
            xml.writeAttribute("id", "e" + number);
            xml.writeAttribute("source", "n" + number(numbers, edge.source()));
            xml.writeAttribute("target", "n" + number(numbers, edge.target()));
            data("edge-relation", edge.relation());
            if (!Double.isNaN(edge.weight())) {
                data("edge-weight", Double.toString(edge.weight()));
            }
            xml.writeEndElement();
        }

        private static int number(Map<String, Integer> numbers, String name) {
            Integer number = numbers.get(name);
            if (number == null) {
                throw new IllegalArgumentException("An edge ends in “%s”, which is no node.".formatted(name));
            }
            return number;
        }

        private void data(String key, String text) throws XMLStreamException {
            text.codePoints().filter(c -> !isXml(c)).findFirst().ifPresent(c -> {
                throw new IllegalArgumentException(
                        "“%s” has the character U+%04X, which XML cannot hold. Write TSV or N-Triples instead."
                                .formatted(text, c));
            });
            xml.writeStartElement("data");
            xml.writeAttribute("key", key);
            xml.writeCharacters(text);
            xml.writeEndElement();
        }

        /// A carriage return would come back as a line feed.
        private static boolean isXml(int c) {
            return c == '\t' || c == '\n' || (c >= ' ' && c < 0xd800) || (c >= 0xe000 && c < 0xfffe) || c >= 0x10000;
        }

        private void line() throws XMLStreamException {
            xml.writeCharacters("\n");
        }
    }
}
