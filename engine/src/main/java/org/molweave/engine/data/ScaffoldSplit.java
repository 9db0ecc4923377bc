package org.molweave.engine.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Keeps molecules of one scaffold together (KCL-SPEC 11.2), so that a model is judged on frameworks it never saw.
final class ScaffoldSplit {

    private final int rows;
    private final double train;
    private final double validation;
    private final List<int[]> groups;

    /// `scaffolds[row]` is the scaffold of a row; molecules without a ring share the empty one.
    ScaffoldSplit(String[] scaffolds, double train, double validation) {
        this.rows = scaffolds.length;
        this.train = train;
        this.validation = validation;
        this.groups = groups(scaffolds);
    }

    /// The largest groups into training; of equal ones that with the larger first row. Walks through all groups, so a
    /// small one may still fill the training part behind a large one that went on.
    Split largestFirst() {
        List<int[]> ordered = new ArrayList<>(groups);
        ordered.sort(Comparator.<int[]>comparingInt(g -> g.length)
                .thenComparingInt(g -> g[0])
                .reversed());
        int trainEnd = SplitParts.floor(train, rows);
        int validationEnd = SplitParts.floor(train + validation, rows);
        SplitParts parts = new SplitParts(rows);
        for (int[] group : ordered) {
            int trained = parts.size(SplitParts.TRAIN);
            int chosen = parts.size(SplitParts.VALIDATION);
            boolean intoTest = trained + chosen + group.length > validationEnd;
            boolean intoTrain = trained + group.length <= trainEnd;
            parts.put(group, intoTrain ? SplitParts.TRAIN : intoTest ? SplitParts.TEST : SplitParts.VALIDATION);
        }
        return parts.named(SplitKind.SCAFFOLD.id());
    }

    /// Groups larger than half of the validation or the test part come first; large and small ones are shuffled
    /// separately; each goes into the first part that it fits.
    Split balanced(long seed) {
        double validationSize = validation * rows;
        double testSize = (1 - train - validation) * rows;
        List<int[]> large = new ArrayList<>();
        List<int[]> small = new ArrayList<>();
        for (int[] group : groups) {
            boolean isLarge = group.length > validationSize / 2 || group.length > testSize / 2;
            (isLarge ? large : small).add(group);
        }
        List<int[]> ordered = shuffled(large, seed, 0);
        ordered.addAll(shuffled(small, seed, 1));
        SplitParts parts = new SplitParts(rows);
        for (int[] group : ordered) {
            boolean fitsTrain = parts.size(SplitParts.TRAIN) + group.length <= SplitParts.floor(train, rows);
            boolean fitsValidation =
                    parts.size(SplitParts.VALIDATION) + group.length <= SplitParts.floor(validation, rows);
            parts.put(group, fitsTrain ? SplitParts.TRAIN : fitsValidation ? SplitParts.VALIDATION : SplitParts.TEST);
        }
        return parts.named(SplitKind.SCAFFOLD_BALANCED.seeded(seed));
    }

    /// In the order of their first rows.
    private static List<int[]> groups(String[] scaffolds) {
        Map<String, List<Integer>> byScaffold = new LinkedHashMap<>();
        for (int row = 0; row < scaffolds.length; row++) {
            byScaffold.computeIfAbsent(scaffolds[row], s -> new ArrayList<>()).add(row);
        }
        return byScaffold.values().stream()
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static List<int[]> shuffled(List<int[]> groups, long seed, long stream) {
        return new ArrayList<>(Arrays.stream(Shuffle.permutation(groups.size(), seed, stream))
                .mapToObj(groups::get)
                .toList());
    }
}
