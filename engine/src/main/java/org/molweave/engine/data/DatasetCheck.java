package org.molweave.engine.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.molweave.engine.chem.CanonicalSmiles;
import org.molweave.engine.chem.Element;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.Salts;

/// What a chemist wants to know of a data set before trusting a model with it.
///
/// `elements` counts the molecules that hold each symbol, `parts` the rows of each part of the split column.
/// `leaked` counts molecules (by graph, stereo left aside) that stand in more than one part.
public record DatasetCheck(
        String name,
        int molecules,
        int leftOut,
        int smallestAtoms,
        int largestAtoms,
        double meanAtoms,
        int severalFragments,
        int duplicateGroups,
        int duplicateRows,
        List<PropertyCheck> properties,
        Map<String, Integer> elements,
        Map<String, Integer> parts,
        int leaked,
        List<BadRow> badRows,
        List<String> notes) {

    /// One property: how many rows know it, its range, the share of ones among classes, groups that contradict each
    /// other.
    public record PropertyCheck(
            Property property, int known, double least, double greatest, double mean, int conflictingGroups) {}

    private static final int SHOWN_PROPERTIES = 30;

    public static DatasetCheck of(MoleculeDataset dataset) {
        Duplicates duplicates = Duplicates.in(dataset);
        List<int[]> repeated = duplicates.repeated();
        var sizes = dataset.molecules().stream().mapToInt(Molecule::atoms).summaryStatistics();
        return new DatasetCheck(
                dataset.name(),
                dataset.size(),
                (int) dataset.badRows().stream().filter(row -> !row.kept()).count(),
                sizes.getMin(),
                sizes.getMax(),
                sizes.getAverage(),
                (int) dataset.molecules().stream()
                        .filter(molecule -> Salts.fragments(molecule) > 1)
                        .count(),
                repeated.size(),
                dataset.size() - duplicates.groups().size(),
                properties(dataset, repeated),
                elements(dataset),
                parts(dataset),
                leaked(dataset),
                dataset.badRows(),
                dataset.notes());
    }

    private static List<PropertyCheck> properties(MoleculeDataset dataset, List<int[]> repeated) {
        List<PropertyCheck> checks = new ArrayList<>();
        for (int p = 0; p < dataset.properties().size(); p++) {
            int property = p;
            double[] known = dataset.molecules().isEmpty()
                    ? new double[0]
                    : Arrays.stream(dataset.labels())
                            .mapToDouble(row -> row[property])
                            .filter(value -> !Double.isNaN(value))
                            .toArray();
            var range = Arrays.stream(known).summaryStatistics();
            int conflicts = (int) repeated.stream()
                    .filter(group -> Duplicates.conflicts(dataset, group, property))
                    .count();
            checks.add(new PropertyCheck(
                    dataset.properties().get(p),
                    known.length,
                    range.getMin(),
                    range.getMax(),
                    range.getAverage(),
                    conflicts));
        }
        return List.copyOf(checks);
    }

    private static Map<String, Integer> elements(MoleculeDataset dataset) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Molecule molecule : dataset.molecules()) {
            Set<Integer> inMolecule = new HashSet<>();
            for (int i = 0; i < molecule.atoms(); i++) {
                inMolecule.add(molecule.atomicNumber(i));
            }
            inMolecule.forEach(number -> counts.merge(number, 1, Integer::sum));
        }
        Map<String, Integer> elements = new LinkedHashMap<>();
        counts.forEach((number, count) -> elements.put(Element.symbol(number), count));
        return elements;
    }

    private static Map<String, Integer> parts(MoleculeDataset dataset) {
        Map<String, Integer> parts = new LinkedHashMap<>();
        for (String part : dataset.splits()) {
            parts.merge(part.isEmpty() ? "(none)" : part, 1, Integer::sum);
        }
        return parts;
    }

    private static int leaked(MoleculeDataset dataset) {
        Map<String, String> partOf = new HashMap<>();
        Set<String> leaked = new HashSet<>();
        for (int i = 0; i < dataset.splits().length; i++) {
            String key = CanonicalSmiles.flat(dataset.molecules().get(i));
            String other = partOf.putIfAbsent(key, dataset.splits()[i]);
            if (other != null && !other.equals(dataset.splits()[i])) {
                leaked.add(key);
            }
        }
        return leaked.size();
    }

    /// The whole check as plain text for a terminal, with so many of the bad rows.
    public String text(int mostBadRows) {
        String rows = leftOut == 1 ? "1 row" : "%,d rows".formatted(leftOut);
        var text = new StringBuilder("%s: %,d molecules, %s left out%n".formatted(name, molecules, rows));
        notes.forEach(note -> line(text, note));
        line(
                text,
                "Atoms: %d to %d, mean %.1f (hydrogens not counted)".formatted(smallestAtoms, largestAtoms, meanAtoms));
        line(text, "Salts and mixtures: %,d molecules of several fragments".formatted(severalFragments));
        line(text, "Duplicates: %,d groups, %,d rows more than molecules".formatted(duplicateGroups, duplicateRows));
        propertyLines(text);
        List<String> counts = new ArrayList<>();
        elements.forEach((symbol, count) -> counts.add(symbol + " " + count));
        line(text, "Elements (molecules): " + String.join(", ", counts));
        if (!parts.isEmpty()) {
            List<String> sizes = new ArrayList<>();
            parts.forEach((part, count) -> sizes.add("%s %,d".formatted(part, count)));
            line(
                    text,
                    "Split: %s; %,d molecules stand in more than one part".formatted(String.join(", ", sizes), leaked));
        }
        badRowLines(text, mostBadRows);
        return text.toString();
    }

    private void propertyLines(StringBuilder text) {
        for (PropertyCheck check : properties.subList(0, Math.min(SHOWN_PROPERTIES, properties.size()))) {
            String values = check.property().kind() == Property.Kind.CLASSIFICATION
                    ? "classes, %.1f %% positive".formatted(100 * check.mean())
                    : "%.4g to %.4g, mean %.4g %s"
                            .formatted(
                                    check.least(),
                                    check.greatest(),
                                    check.mean(),
                                    check.property().unit());
            String conflicts = check.conflictingGroups() == 0
                    ? ""
                    : "; %,d duplicate groups disagree".formatted(check.conflictingGroups());
            String known = check.known() == 0 ? "no value" : values.strip();
            line(text, "%s: %,d known; %s%s".formatted(check.property().name(), check.known(), known, conflicts));
        }
        if (properties.size() > SHOWN_PROPERTIES) {
            line(text, "… and %d more properties".formatted(properties.size() - SHOWN_PROPERTIES));
        }
    }

    private void badRowLines(StringBuilder text, int most) {
        for (BadRow row : badRows.subList(0, Math.min(most, badRows.size()))) {
            String kept = row.kept() ? "kept" : "left out";
            line(
                    text,
                    "line %d (%s): %s [%s]"
                            .formatted(
                                    row.line(), kept, row.reason(), row.text().strip()));
        }
        if (badRows.size() > most) {
            line(text, "… and %,d more rows".formatted(badRows.size() - most));
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append("  ").append(line).append(System.lineSeparator());
    }
}
