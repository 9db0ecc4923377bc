package org.molweave.engine.kg;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.molweave.engine.chem.Element;

/// A knowledge graph read as facts about chemical elements: `(attribute, relation, element symbol)` (KCL-SPEC 1.1).
///
/// Attributes and relations are numbered in code-point order. An attribute normally belongs to one relation; where it
/// has several, each (attribute, relation) pair is a message row of its own (KCL-SPEC 4.1).
/// Triples about anything but an element are kept in [#ignored()]: they reach no atom.
public final class ElementKnowledgeGraph {

    /// One fact about an element, by attribute and relation number.
    public record Fact(int attribute, int relation, Triple triple) {}

    /// An attribute seen through one of its relations.
    public record MessageRow(int attribute, int relation) {}

    private static final Comparator<MessageRow> ROW_ORDER =
            Comparator.comparingInt(MessageRow::attribute).thenComparingInt(MessageRow::relation);

    private final KnowledgeGraph graph;
    private final List<String> attributes;
    private final List<List<Fact>> facts;
    private final List<MessageRow> messageRows;
    private final List<int[]> rowsOf;
    private final List<Triple> ignored;

    private ElementKnowledgeGraph(KnowledgeGraph graph) {
        this.graph = graph;
        Set<String> heads = new HashSet<>();
        List<Triple> others = new ArrayList<>();
        for (Triple triple : graph.triples()) {
            if (Element.findNumber(triple.tail()).isPresent()) {
                heads.add(triple.head());
            } else {
                others.add(triple);
            }
        }
        attributes = KnowledgeGraph.sorted(heads);
        ignored = List.copyOf(others);
        facts = factsByElement();
        messageRows = facts.stream()
                .flatMap(List::stream)
                .map(fact -> new MessageRow(fact.attribute(), fact.relation()))
                .distinct()
                .sorted(ROW_ORDER)
                .toList();
        rowsOf = facts.stream().map(this::rows).toList();
    }

    /// The same names and numbers, with fewer facts.
    private ElementKnowledgeGraph(ElementKnowledgeGraph whole, List<List<Fact>> facts) {
        graph = whole.graph;
        attributes = whole.attributes;
        ignored = whole.ignored;
        messageRows = whole.messageRows;
        this.facts = facts;
        rowsOf = facts.stream().map(this::rows).toList();
    }

    /// Throws [IllegalArgumentException] when no triple is about an element.
    public static ElementKnowledgeGraph of(KnowledgeGraph graph) {
        var elements = new ElementKnowledgeGraph(graph);
        if (elements.attributes.isEmpty()) {
            throw new IllegalArgumentException(
                    "No triple of %s is about a chemical element. The third field must be a symbol such as Cl; the first triple is %s."
                            .formatted(
                                    graph.name(),
                                    graph.triples().isEmpty()
                                            ? "missing"
                                            : graph.triples().getFirst()));
        }
        return elements;
    }

    /// Knows nothing: augmented graphs are then the plain molecular graphs.
    public static ElementKnowledgeGraph none() {
        return new ElementKnowledgeGraph(KnowledgeGraph.of("none", List.of()));
    }

    /// The knowledge without some of its facts. Attributes and relations keep their numbers, so that a trained model
    /// can read it. Throws [IllegalArgumentException] for a name that the graph does not have.
    public ElementKnowledgeGraph without(Omission omission) {
        requireNames("relation", omission.relations(), relations());
        requireNames("attribute", omission.attributes(), attributes);
        return new ElementKnowledgeGraph(
                this,
                facts.stream()
                        .map(of -> of.stream()
                                .filter(fact -> !omission.omits(fact.triple()))
                                .toList())
                        .toList());
    }

    private void requireNames(String kind, Set<String> names, List<String> known) {
        for (String name : names) {
            if (position(known, name).isEmpty()) {
                throw new IllegalArgumentException(
                        "The knowledge graph %s has no %s %s.".formatted(graph.name(), kind, name));
            }
        }
    }

    /// All triples, also those that are not about elements.
    public KnowledgeGraph graph() {
        return graph;
    }

    public List<String> attributes() {
        return attributes;
    }

    /// All relations of the graph.
    public List<String> relations() {
        return graph.relations();
    }

    /// The facts about an element in file order, repetitions included; none for 0, the dummy atom.
    public List<Fact> facts(int atomicNumber) {
        return atomicNumber < facts.size() ? facts.get(atomicNumber) : List.of();
    }

    /// The distinct (attribute, relation) pairs, ascending. With one relation for each attribute, row `a` is attribute
    /// `a`.
    public List<MessageRow> messageRows() {
        return messageRows;
    }

    /// The numbers of the message rows of an element, ascending, each as often as the file states the fact.
    public int[] messageRowsOf(int atomicNumber) {
        return atomicNumber < rowsOf.size() ? rowsOf.get(atomicNumber).clone() : new int[0];
    }

    /// Triples whose third field is no element symbol.
    public List<Triple> ignored() {
        return ignored;
    }

    public OptionalInt findAttribute(String name) {
        return position(attributes, name);
    }

    public OptionalInt findRelation(String name) {
        return position(relations(), name);
    }

    private static OptionalInt position(List<String> sorted, String name) {
        int found = Collections.binarySearch(sorted, name, CodePointOrder.INSTANCE);
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    private List<List<Fact>> factsByElement() {
        Map<String, Integer> attributeNumbers = KnowledgeGraph.numbered(attributes);
        Map<String, Integer> relationNumbers = KnowledgeGraph.numbered(relations());
        List<List<Fact>> byElement = new ArrayList<>();
        for (int z = 0; z <= Element.LAST; z++) {
            byElement.add(new ArrayList<>());
        }
        for (Triple triple : graph.triples()) {
            Element.findNumber(triple.tail()).ifPresent(z -> {
                int attribute = attributeNumbers.getOrDefault(triple.head(), -1);
                int relation = relationNumbers.getOrDefault(triple.relation(), -1);
                byElement.get(z).add(new Fact(attribute, relation, triple));
            });
        }
        return byElement.stream().map(List::copyOf).toList();
    }

    private int[] rows(List<Fact> ofElement) {
        return ofElement.stream()
                .mapToInt(fact -> Collections.binarySearch(
                        messageRows, new MessageRow(fact.attribute(), fact.relation()), ROW_ORDER))
                .sorted()
                .toArray();
    }
}
