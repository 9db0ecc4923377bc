package org.molweave.engine.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.molweave.engine.chem.CanonicalSmiles;
import org.molweave.engine.chem.Molecule;

/// Which rows of a data set are the same molecule. Groups are in the order of their first rows.
/// A group has one row or more.
public record Duplicates(List<int[]> groups) {

    /// Compares canonical SMILES with stereo.
    public static Duplicates in(MoleculeDataset dataset) {
        return of(dataset.molecules().stream().map(CanonicalSmiles::of).toList());
    }

    static Duplicates of(List<String> keys) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            rows.computeIfAbsent(keys.get(i), key -> new ArrayList<>(1)).add(i);
        }
        return new Duplicates(rows.values().stream()
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .toList());
    }

    /// The groups of two rows or more.
    public List<int[]> repeated() {
        return groups.stream().filter(group -> group.length > 1).toList();
    }

    /// One row for each molecule, at the place of its first: numbers become their mean, classes that contradict each
    /// other become unknown. Rows of different parts of a split keep the part of the first.
    /// Every merged group is noted.
    public MoleculeDataset merge(MoleculeDataset dataset) {
        List<Molecule> molecules = new ArrayList<>();
        var labels = new float[groups.size()][];
        var lines = new long[groups.size()];
        var splits = new String[dataset.splits().length == 0 ? 0 : groups.size()];
        var names = new String[dataset.hasNames() ? groups.size() : 0];
        List<BadRow> badRows = new ArrayList<>(dataset.badRows());
        for (int g = 0; g < groups.size(); g++) {
            int[] group = groups.get(g);
            molecules.add(dataset.molecules().get(group[0]));
            labels[g] = mergedLabels(dataset, group);
            lines[g] = dataset.lines()[group[0]];
            if (splits.length > 0) {
                splits[g] = dataset.splits()[group[0]];
            }
            if (names.length > 0) {
                names[g] = dataset.names()[group[0]];
            }
            if (group.length > 1) {
                badRows.add(report(dataset, group));
            }
        }
        List<String> notes = new ArrayList<>(dataset.notes());
        int merged = repeated().size();
        if (merged > 0) {
            notes.add("%,d groups of rows with the same molecule were merged; %,d rows became %,d."
                    .formatted(merged, dataset.size(), groups.size()));
        }
        return new MoleculeDataset(
                dataset.name(),
                List.copyOf(molecules),
                dataset.properties(),
                labels,
                lines,
                splits,
                names,
                List.copyOf(badRows),
                List.copyOf(notes));
    }

    private static BadRow report(MoleculeDataset dataset, int[] group) {
        String others = IntStream.of(group)
                .skip(1)
                .mapToObj(row -> Long.toString(dataset.lines()[row]))
                .collect(Collectors.joining(", "));
        Molecule molecule = dataset.molecules().get(group[0]);
        return new BadRow(
                dataset.lines()[group[0]],
                molecule.smiles(),
                molecule.smiles(),
                "Merged with the same molecule in line%s %s.".formatted(group.length > 2 ? "s" : "", others),
                true);
    }

    private static float[] mergedLabels(MoleculeDataset dataset, int[] group) {
        float[] first = dataset.labels()[group[0]];
        if (group.length == 1) {
            return first;
        }
        var merged = new float[first.length];
        for (int property = 0; property < merged.length; property++) {
            var kind = dataset.properties().get(property).kind();
            merged[property] = kind == Property.Kind.REGRESSION
                    ? mean(dataset, group, property)
                    : agreed(dataset, group, property);
        }
        return merged;
    }

    private static float mean(MoleculeDataset dataset, int[] group, int property) {
        double sum = 0;
        int known = 0;
        for (int row : group) {
            float value = dataset.labels()[row][property];
            if (!Float.isNaN(value)) {
                sum += value;
                known++;
            }
        }
        return known == 0 ? Float.NaN : (float) (sum / known);
    }

    private static float agreed(MoleculeDataset dataset, int[] group, int property) {
        return conflicts(dataset, group, property) ? Float.NaN : mean(dataset, group, property);
    }

    /// True where two rows of the group have different known values.
    static boolean conflicts(MoleculeDataset dataset, int[] group, int property) {
        float seen = Float.NaN;
        for (int row : group) {
            float value = dataset.labels()[row][property];
            if (!Float.isNaN(value) && !Float.isNaN(seen) && value != seen) {
                return true;
            }
            seen = Float.isNaN(value) ? seen : value;
        }
        return false;
    }
}
