package org.molweave.app.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.molweave.engine.kg.KnowledgeRules;
import org.molweave.engine.kg.RelationRule;

/// Names of relations and attributes as a person would write them: `isRadiusOf` is "radius", and `Radius3`
/// is "Radius 65–75 pm" where the rules of the graph are known, else "Radius 3". A range of atomic numbers has whole
/// ends: `Weight2` is "Weight Z 3–10".
public final class FactNames {

    private static final String ATOMIC_NUMBER = "atomic_number";

    private static final String BOUNDARIES = "(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Za-z])(?=[0-9])|_";

    /// Ranges of values by the name of their attribute.
    private final Map<String, String> ranges;

    /// Stems by the name of an attribute, in words.
    private final Map<String, String> stems;

    private FactNames(Map<String, String> ranges, Map<String, String> stems) {
        this.ranges = ranges;
        this.stems = stems;
    }

    /// Without rules.
    public static FactNames plain() {
        return new FactNames(Map.of(), Map.of());
    }

    /// By the rules that a triple file, or the one that it is a version of, was built by; plain where there are none
    /// that
    /// can be read.
    public static FactNames beside(Path triples) {
        Optional<Path> file = VersionFile.rules(triples);
        if (file.isEmpty()) {
            return plain();
        }
        try {
            return of(KnowledgeRules.read(file.get()));
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            return plain(); // Rules only make names nicer; opening the graph says what is wrong with them.
        }
    }

    public static FactNames of(KnowledgeRules rules) {
        Map<String, String> ranges = new HashMap<>();
        Map<String, String> stems = new HashMap<>();
        for (RelationRule rule : rules.relations()) {
            if (rule instanceof RelationRule.Bins bins && !bins.edges().isEmpty()) {
                for (int bin = 1; bin <= bins.edges().size() + 1; bin++) {
                    ranges.put(bins.attribute() + bin, range(bins, bin));
                    stems.put(bins.attribute() + bin, words(bins.attribute()));
                }
            }
        }
        return new FactNames(Map.copyOf(ranges), Map.copyOf(stems));
    }

    /// In one line.
    public String attribute(String name) {
        String range = ranges.get(name);
        return range == null ? words(name) : "%s %s".formatted(stems.getOrDefault(name, ""), range);
    }

    /// The attributes with a range whose name in one line holds the text, whatever its case, in the order of their
    /// names.
    public List<String> attributes(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return ranges.keySet().stream()
                .filter(name -> attribute(name).toLowerCase(Locale.ROOT).contains(wanted))
                .sorted()
                .toList();
    }

    /// In two lines: what it is, and below of which relation, unless the first line says so.
    public String label(String name, String relation) {
        String first = ranges.getOrDefault(name, words(name));
        String second = relation(relation);
        return first.toLowerCase(Locale.ROOT).contains(second) ? first : first + '\n' + second;
    }

    /// `isElectronAffinityOf` is "electron affinity".
    public String relation(String name) {
        String stem = name.replaceFirst("^is(?=[A-Z])", "").replaceFirst("(?<=[a-z])Of$", "");
        return words(stem).toLowerCase(Locale.ROOT);
    }

    private static String range(RelationRule.Bins bins, int bin) {
        List<Double> edges = bins.edges();
        if (isAtomicNumber(bins.quantity())) {
            return wholeRange(edges, bin);
        }
        // A unit of several words explains how a value was found, and would only make the name long.
        String given = bins.quantity().unit();
        String unit = given == null || given.isBlank() || given.contains(" ") ? "" : " " + given;
        if (bin == 1) {
            return "< %s%s".formatted(number(edges.getFirst()), unit);
        }
        if (bin == edges.size() + 1) {
            return "≥ %s%s".formatted(number(edges.getLast()), unit);
        }
        double from = edges.get(bin - 2);
        double to = edges.get(bin - 1);
        String dash = from < 0 || to < 0 ? " to " : "–";
        return "%s%s%s%s".formatted(number(from), dash, number(to), unit);
    }

    private static boolean isAtomicNumber(RelationRule.Quantity quantity) {
        return quantity.column().equals(ATOMIC_NUMBER) && quantity.factor() == 1 && quantity.offset() == 0;
    }

    /// The atomic numbers in a bin: those from its lower edge to below its upper edge.
    private static String wholeRange(List<Double> edges, int bin) {
        if (bin == 1) {
            return "Z < %d".formatted(firstFrom(edges.getFirst()));
        }
        long first = firstFrom(edges.get(bin - 2));
        if (bin == edges.size() + 1) {
            return "Z ≥ %d".formatted(first);
        }
        long last = firstFrom(edges.get(bin - 1)) - 1;
        if (first > last) {
            return "no Z"; // Two edges between the same two numbers.
        }
        return first == last ? "Z %d".formatted(first) : "Z %d–%d".formatted(first, last);
    }

    private static long firstFrom(double edge) {
        return (long) Math.ceil(edge);
    }

    /// Four digits that matter.
    private static String number(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e6)) {
            return String.format(Locale.ROOT, "%.2g", value);
        }
        int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return (text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text).replace('-', '−');
    }

    private static String words(String name) {
        String spaced = name.replaceAll(BOUNDARIES, " ").strip();
        return spaced.isEmpty()
                ? name
                : spaced.substring(0, 1).toUpperCase(Locale.ROOT)
                        + spaced.substring(1).toLowerCase(Locale.ROOT);
    }
}
