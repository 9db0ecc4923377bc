package org.molweave.engine.data;

import java.util.Arrays;
import java.util.stream.Collectors;

/// How molecules are divided. Results under different kinds are not comparable, so the kind goes with every number.
public enum SplitKind {
    /// A seeded permutation, cut.
    RANDOM("random"),
    /// Whole scaffolds, the largest into training; the same for every seed.
    SCAFFOLD("scaffold"),
    /// Whole scaffolds, shuffled by seed; large ones first.
    SCAFFOLD_BALANCED("scaffold-balanced"),
    /// As a column of the file says.
    COLUMN("column");

    private final String id;

    SplitKind(String id) {
        this.id = id;
    }

    /// As it stands in files and on the command line.
    public String id() {
        return id;
    }

    /// The name of a split that depends on a seed.
    String seeded(long seed) {
        return id + "(seed " + seed + ")";
    }

    public static SplitKind byId(String id) {
        return Arrays.stream(values()).filter(k -> k.id.equals(id)).findFirst().orElseThrow(() -> unknown(id));
    }

    private static IllegalArgumentException unknown(String id) {
        String known = Arrays.stream(values()).map(SplitKind::id).collect(Collectors.joining(", "));
        return new IllegalArgumentException("No split is called '%s'. Known are: %s.".formatted(id, known));
    }
}
