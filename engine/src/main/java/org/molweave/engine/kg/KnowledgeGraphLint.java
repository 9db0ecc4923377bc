package org.molweave.engine.kg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.molweave.engine.chem.Element;

/// Looks for slips in an element knowledge graph (KCL-SPEC 1.5).
public final class KnowledgeGraphLint {

    /// What a finding is about.
    public enum Rule {
        /// The triple stands in the file more than once and counts double in the attention.
        DUPLICATE_TRIPLE,
        /// The element has two attributes in one relation.
        CONTRADICTION,
        /// The element lacks a relation in which an element of a similar symbol has one too many.
        MISPLACED_SYMBOL,
        /// The third field is no element.
        UNKNOWN_SYMBOL,
        /// The attribute occurs with two relations.
        ATTRIBUTE_OF_TWO_RELATIONS,
        /// The attribute belongs to one element only, so nothing is shared by it; sometimes right, as for helium.
        ATTRIBUTE_OF_ONE_ELEMENT,
        /// No triple speaks about the element.
        ELEMENT_WITHOUT_TRIPLES
    }

    /// One slip: the rule, the line (0 where it is about no single line), the triple or the name it is about, a
    /// sentence.
    public record Finding(Rule rule, long line, String subject, String sentence) {}

    private record Place(long line, Triple triple) {}

    private final List<Place> places = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private KnowledgeGraphLint(TripleFile file) {
        List<Triple> triples = file.graph().triples();
        for (int i = 0; i < triples.size(); i++) {
            places.add(new Place(file.lineOf()[i], triples.get(i)));
        }
    }

    /// All findings, rule after rule, each by line.
    public static List<Finding> check(TripleFile file) {
        var lint = new KnowledgeGraphLint(file);
        List<Place> distinct = lint.duplicates();
        lint.contradictions(distinct);
        lint.unknownSymbols(distinct);
        lint.attributes(distinct);
        lint.silentElements(distinct);
        lint.findings.sort(Comparator.comparing(Finding::rule));
        return List.copyOf(lint.findings);
    }

    private List<Place> duplicates() {
        Map<Triple, Place> first = new LinkedHashMap<>();
        for (Place place : places) {
            Place earlier = first.putIfAbsent(place.triple(), place);
            if (earlier != null) {
                report(
                        Rule.DUPLICATE_TRIPLE,
                        place,
                        "%s is already on line %d; it would count twice.".formatted(place.triple(), earlier.line()));
            }
        }
        return List.copyOf(first.values());
    }

    private void contradictions(List<Place> distinct) {
        Map<String, Map<String, List<Place>>> byRelation = new TreeMap<>();
        for (Place place : distinct) {
            if (isElement(place.triple().tail())) {
                byRelation
                        .computeIfAbsent(place.triple().relation(), r -> new LinkedHashMap<>())
                        .computeIfAbsent(place.triple().tail(), t -> new ArrayList<>())
                        .add(place);
            }
        }
        byRelation.forEach((relation, byElement) -> byElement.forEach((element, found) -> {
            if (found.size() > 1) {
                contradiction(relation, element, found, byElement.keySet());
            }
        }));
    }

    private void contradiction(String relation, String element, List<Place> found, Set<String> covered) {
        List<String> attributes =
                found.stream().map(place -> place.triple().head()).toList();
        report(
                Rule.CONTRADICTION,
                found.getLast(),
                "%s has %d attributes in %s: %s."
                        .formatted(element, attributes.size(), relation, String.join(", ", attributes)));
        for (int z = 1; z <= Element.LAST; z++) {
            String other = Element.symbol(z);
            if (!covered.contains(other) && isPrefix(other, element)) {
                findings.add(new Finding(
                        Rule.MISPLACED_SYMBOL,
                        found.getLast().line(),
                        other,
                        "%s has no attribute in %s while %s has %s; one of them may be meant for %s."
                                .formatted(other, relation, element, String.join(" and ", attributes), other)));
            }
        }
    }

    private void unknownSymbols(List<Place> distinct) {
        for (Place place : distinct) {
            String symbol = place.triple().tail();
            if (!isElement(symbol)) {
                report(Rule.UNKNOWN_SYMBOL, place, "%s is no element.%s".formatted(symbol, hint(place.triple())));
            }
        }
    }

    private static String hint(Triple triple) {
        if (isElement(triple.head())) {
            return " The order is attribute, relation, element.";
        }
        String tail = triple.tail().toLowerCase(Locale.ROOT);
        String capital = tail.isEmpty() ? tail : tail.substring(0, 1).toUpperCase(Locale.ROOT) + tail.substring(1);
        return isElement(capital) ? " Is %s meant?".formatted(capital) : "";
    }

    private void attributes(List<Place> distinct) {
        Map<String, Set<String>> relations = new HashMap<>();
        Map<String, Set<String>> elements = new LinkedHashMap<>();
        Map<String, Place> first = new HashMap<>();
        for (Place place : distinct) {
            String attribute = place.triple().head();
            Set<String> known = relations.computeIfAbsent(attribute, a -> new TreeSet<>());
            if (known.add(place.triple().relation()) && known.size() > 1) {
                report(
                        Rule.ATTRIBUTE_OF_TWO_RELATIONS,
                        place,
                        "%s is used by the relations %s.".formatted(attribute, String.join(" and ", known)));
            }
            elements.computeIfAbsent(attribute, a -> new LinkedHashSet<>())
                    .add(place.triple().tail());
            first.putIfAbsent(attribute, place);
        }
        elements.forEach((attribute, symbols) -> {
            Place place = first.get(attribute);
            if (symbols.size() == 1 && place != null) {
                report(
                        Rule.ATTRIBUTE_OF_ONE_ELEMENT,
                        place,
                        "%s is the only element with %s."
                                .formatted(symbols.iterator().next(), attribute));
            }
        });
    }

    private void silentElements(List<Place> distinct) {
        Set<String> known = new LinkedHashSet<>();
        distinct.forEach(place -> known.add(place.triple().tail()));
        for (int z = 1; z <= Element.LAST; z++) {
            String symbol = Element.symbol(z);
            if (!known.contains(symbol)) {
                findings.add(new Finding(
                        Rule.ELEMENT_WITHOUT_TRIPLES,
                        0,
                        symbol,
                        "No triple speaks about %s; its atoms get no attributes.".formatted(symbol)));
            }
        }
    }

    private void report(Rule rule, Place place, String sentence) {
        findings.add(new Finding(rule, place.line(), place.triple().toString(), sentence));
    }

    private static boolean isElement(String symbol) {
        return Element.findNumber(symbol).isPresent();
    }

    /// Whether one symbol is the other with a letter left out, as K and Kr are: the commonest slip of typing.
    private static boolean isPrefix(String a, String b) {
        return !a.equals(b) && (a.startsWith(b) || b.startsWith(a));
    }
}
