package org.molweave.engine.data;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The parts that a column of the file names. Where it knows no validation part, that is drawn from the training rows.
final class ColumnSplit {

    private static final Map<String, Byte> WORDS = Map.of(
            "train", SplitParts.TRAIN,
            "training", SplitParts.TRAIN,
            "valid", SplitParts.VALIDATION,
            "validation", SplitParts.VALIDATION,
            "val", SplitParts.VALIDATION,
            "dev", SplitParts.VALIDATION,
            "test", SplitParts.TEST,
            "testing", SplitParts.TEST);

    private static final byte UNKNOWN = -1;

    /// How many unknown words a message lists.
    private static final int SHOWN = 3;

    private ColumnSplit() {}

    /// `drawn` is the share of the training rows that validate where the column names none.
    static Split of(MoleculeDataset data, double drawn, long seed) {
        if (data.splits().length == 0) {
            throw new IllegalArgumentException(
                    "'%s' has no split column. Name it (splitColumn), or choose the split random, scaffold or scaffold-balanced."
                            .formatted(data.name()));
        }
        checkWords(data);
        SplitParts parts = new SplitParts(data.size());
        for (int row = 0; row < data.size(); row++) {
            parts.put(row, part(data, row));
        }
        Split given = parts.named(SplitKind.COLUMN.id());
        return given.validation().length > 0 || given.train().length < 2 ? given : withValidation(given, drawn, seed);
    }

    private static Split withValidation(Split given, double drawn, long seed) {
        int[] train = given.train();
        int[] order = Shuffle.permutation(train.length, seed, 0);
        int size = Math.min(train.length - 1, Math.max(1, Math.round((float) (drawn * train.length))));
        SplitParts result = new SplitParts(given.size());
        result.put(given.test(), SplitParts.TEST);
        for (int i = 0; i < train.length; i++) {
            result.put(train[order[i]], i < size ? SplitParts.VALIDATION : SplitParts.TRAIN);
        }
        return result.named(SplitKind.COLUMN.id() + "(validation from train, seed " + seed + ")");
    }

    private static void checkWords(MoleculeDataset data) {
        Map<String, Long> unknown = new TreeMap<>();
        for (int row = 0; row < data.size(); row++) {
            if (part(data, row) == UNKNOWN) {
                unknown.putIfAbsent(data.splits()[row], data.lines()[row]);
            }
        }
        if (!unknown.isEmpty()) {
            String shown = unknown.entrySet().stream()
                    .limit(SHOWN)
                    .map(e -> "'%s' (line %d)".formatted(e.getKey(), e.getValue()))
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException(
                    "The split column of '%s' says %s%s. It may say train, validation (or valid) and test."
                            .formatted(data.name(), shown, unknown.size() > SHOWN ? " …" : ""));
        }
    }

    private static byte part(MoleculeDataset data, int row) {
        return WORDS.getOrDefault(data.splits()[row].strip().toLowerCase(Locale.ROOT), UNKNOWN);
    }
}
