package org.molweave.engine.kg;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads one GraphML file as a stream. Nothing outside the file is ever opened: document types are skipped, and
/// entities of their own are mistakes.
final class GraphMlReading {

    private static final int MOST_EDGES = 20_000_000;
    private static final int KEPT_PROBLEMS = 1000;
    private static final List<String> RELATIONS = List.of(
            "relation", "predicate", "relationship", "interaction", "edge_type", "edgetype", "label", "type", "name");
    private static final Set<String> PLACE_AND_WEIGHT = Set.of("x", "y", "weight");
    private static final List<String> NAMES = List.of("name", "label");

    /// What an edge is called in a file whose edges have no attribute that could be a relation.
    private static final String UNNAMED = "edge";

    private record RawNode(String id, Map<String, String> data) {}

    private record RawEdge(String source, String target, Map<String, String> data, long line) {}

    private final String name;
    private final InputStream input;
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> nodeStandards = new LinkedHashMap<>();
    private final Map<String, String> edgeStandards = new LinkedHashMap<>();
    private final Map<String, RawNode> nodes = new LinkedHashMap<>();
    private final List<RawEdge> edges = new ArrayList<>();
    private final List<BadLine> problems = new ArrayList<>();
    private long badLines;

    GraphMlReading(String name, InputStream input) {
        this.name = name;
        this.input = input;
    }

    GraphMlFile read() throws IOException {
        XMLStreamReader xml = null;
        try {
            xml = factory().createXMLStreamReader(input);
            begin(xml);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    element(xml);
                }
            }
        } catch (XMLStreamException e) {
            end(e);
        }
        return result();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException, TripleFileException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (!xml.getLocalName().equals("graphml")) {
                    throw new TripleFileException("%s is no GraphML: it begins with <%s> where <graphml> is expected."
                            .formatted(name, xml.getLocalName()));
                }
                return;
            }
        }
    }

    private void element(XMLStreamReader xml) throws XMLStreamException, TripleFileException {
        switch (xml.getLocalName()) {
            case "key" -> key(xml);
            case "node" -> {
                // Its data come as elements of their own, also behind those of a graph inside the node.
                String id = attribute(xml, "id");
                Map<String, String> data = data(xml, "node");
                nodes.put(id, new RawNode(id, data));
            }
            case "edge" -> edge(xml);
            case "hyperedge" -> reject(line(xml), "An edge of more than two ends cannot be a fact.");
            default -> {}
        }
    }

    private void key(XMLStreamReader xml) throws XMLStreamException {
        String id = attribute(xml, "id");
        String of = attribute(xml, "for").toLowerCase(Locale.ROOT);
        String called = attribute(xml, "attr.name");
        String standard = null;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("default")) {
                standard = text(xml);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        String key = known(called.isEmpty() ? id : called);
        keys.put(id, key);
        if (standard != null && !of.equals("edge")) {
            nodeStandards.put(key, standard);
        }
        if (standard != null && !of.equals("node")) {
            edgeStandards.put(key, standard);
        }
    }

    private void edge(XMLStreamReader xml) throws XMLStreamException, TripleFileException {
        long line = line(xml);
        String source = attribute(xml, "source");
        String target = attribute(xml, "target");
        Map<String, String> data = data(xml, "edge");
        if (source.isEmpty() || target.isEmpty()) {
            reject(line, "The edge has no %s.".formatted(source.isEmpty() ? "source" : "target"));
            return;
        }
        if (edges.size() == MOST_EDGES) {
            throw new TripleFileException(
                    "%s has more than %d edges, more than can be used.".formatted(name, MOST_EDGES));
        }
        edges.add(new RawEdge(source, target, data, line));
    }

    /// The data inside an element, by the names of their keys; reads to the element's end. A graph inside a node is
    /// read
    /// as if it stood beside it.
    private Map<String, String> data(XMLStreamReader xml, String of) throws XMLStreamException, TripleFileException {
        Map<String, String> data = new LinkedHashMap<>(of.equals("node") ? nodeStandards : edgeStandards);
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "data" -> {
                        String key = keys.get(attribute(xml, "key"));
                        String text = text(xml);
                        if (key != null && !text.isBlank()) {
                            data.put(key, text);
                        }
                    }
                    case "node", "edge" -> element(xml);
                    default -> depth++;
                }
            }
        }
        return data;
    }

    /// The text of an element; what elements inside it say (yEd draws so) belongs to it. Reads to the element's end.
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                default -> {}
            }
        }
        return text.toString();
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static long line(XMLStreamReader xml) {
        return xml.getLocation().getLineNumber();
    }

    private void reject(long line, String reason) {
        badLines++;
        if (problems.size() < KEPT_PROBLEMS) {
            problems.add(new BadLine(line, "", reason));
        }
    }

    /// After a mistake the rest of the file means nothing; without anything before it, it is no GraphML.
    private void end(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof IOException io) {
            throw io;
        }
        String reason = String.valueOf(e.getMessage())
                .replaceFirst("(?s)^ParseError at \\[row,col]:\\[\\d+,\\d+]\\s*Message:\\s*", "")
                .replaceAll("\\s+", " ");
        long line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        if (nodes.isEmpty() && edges.isEmpty()) {
            throw new TripleFileException("%s is no GraphML. Line %d: %s".formatted(name, line, reason), e);
        }
        reject(
                line,
                "%s The rest of the file cannot be read: the %d edges before it were. Mend line %d and open the file again."
                        .formatted(reason, edges.size(), line));
    }

    private GraphMlFile result() {
        Map<String, String> names = names();
        String relation = relationKey();
        List<GraphMlFile.Edge> facts = new ArrayList<>(edges.size());
        Map<String, String> shared = new HashMap<>();
        for (RawEdge edge : edges) {
            String called = relation.isEmpty() ? UNNAMED : edge.data.get(relation);
            if (called == null) {
                reject(
                        edge.line,
                        "The edge has no attribute “%s”, which names the relation of the others.".formatted(relation));
            } else {
                String kept = shared.computeIfAbsent(clean(called), text -> text);
                facts.add(new GraphMlFile.Edge(
                        names.getOrDefault(edge.source, edge.source),
                        kept,
                        names.getOrDefault(edge.target, edge.target),
                        number(edge.data.get("weight")),
                        edge.line));
            }
        }
        return new GraphMlFile(name, places(names), List.copyOf(facts), List.copyOf(problems), badLines);
    }

    private List<GraphMlFile.Node> places(Map<String, String> names) {
        List<GraphMlFile.Node> placed = new ArrayList<>(nodes.size());
        Set<String> own = Set.of("x", "y", "name");
        for (RawNode node : nodes.values()) {
            Map<String, String> more = new LinkedHashMap<>(node.data);
            more.keySet().removeAll(own);
            placed.add(new GraphMlFile.Node(
                    names.getOrDefault(node.id, node.id),
                    number(node.data.get("x")),
                    number(node.data.get("y")),
                    Collections.unmodifiableMap(more)));
        }
        return List.copyOf(placed);
    }

    /// What the nodes are called, by id: their name or label where all have different ones.
    private Map<String, String> names() {
        for (String key : NAMES) {
            Map<String, String> called = new HashMap<>();
            Set<String> taken = new HashSet<>();
            for (RawNode node : nodes.values()) {
                String text = clean(node.data.getOrDefault(key, ""));
                if (text.isBlank() || !taken.add(text)) {
                    break;
                }
                called.put(node.id, text);
            }
            if (called.size() == nodes.size()) {
                return called;
            }
        }
        return Map.of();
    }

    /// The attribute that names the relations; empty where no edge has any that could.
    private String relationKey() {
        return RELATIONS.stream()
                .filter(key -> edges.stream().anyMatch(edge -> edge.data.containsKey(key)))
                .findFirst()
                .orElse("");
    }

    /// Names that mean something here mean it in any case.
    private static String known(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return RELATIONS.contains(lower) || PLACE_AND_WEIGHT.contains(lower) ? lower : key;
    }

    /// Text on lines of its own is meant without them.
    private static String clean(String text) {
        return text.indexOf('\n') < 0 ? text : text.strip();
    }

    private static double number(@Nullable String text) {
        try {
            return text == null ? Double.NaN : Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
