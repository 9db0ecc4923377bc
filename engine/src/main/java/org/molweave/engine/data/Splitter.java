package org.molweave.engine.data;

import java.util.function.Function;
import org.molweave.engine.chem.Molecule;

/// Divides a data set into training, validation and test part (KCL-SPEC 11.2). What the two fractions leave is the
/// test part.
public record Splitter(SplitKind kind, double train, double validation) {

    /// Molecules that a split needs: one in each part.
    private static final int FEWEST = 3;

    public Splitter {
        double test = 1 - train - validation;
        // The tolerance forgives what 0.8 + 0.1 + 0.1 loses in binary.
        if (!(train > 0 && validation > 0 && test > 1e-9)) {
            throw new IllegalArgumentException(
                    "The split fractions (train %s, validation %s) leave %.3g for the test part. All three must be above 0 and add up to 1."
                            .formatted(train, validation, test));
        }
    }

    /// `scaffold` names the scaffold of a molecule; it is asked by the scaffold kinds only.
    public Split split(MoleculeDataset data, long seed, Function<Molecule, String> scaffold) {
        int n = data.size();
        if (n < FEWEST) {
            throw new IllegalArgumentException(
                    "The data set '%s' has %d %s. A split needs at least %d: one to train, one to choose, one to judge."
                            .formatted(data.name(), n, n == 1 ? "molecule" : "molecules", FEWEST));
        }
        Split split = switch (kind) {
            case RANDOM -> RandomSplit.of(n, train, validation, seed);
            case SCAFFOLD -> new ScaffoldSplit(scaffolds(data, scaffold), train, validation).largestFirst();
            case SCAFFOLD_BALANCED -> new ScaffoldSplit(scaffolds(data, scaffold), train, validation).balanced(seed);
            case COLUMN -> ColumnSplit.of(data, validation / (train + validation), seed);
        };
        checkFilled(split, data);
        return split;
    }

    private static String[] scaffolds(MoleculeDataset data, Function<Molecule, String> scaffold) {
        return data.molecules().stream().map(scaffold).toArray(String[]::new);
    }

    private void checkFilled(Split split, MoleculeDataset data) {
        String empty = split.train().length == 0
                ? "training"
                : split.validation().length == 0 ? "validation" : split.test().length == 0 ? "test" : "";
        if (!empty.isEmpty()) {
            throw new IllegalArgumentException(
                    "The split %s of '%s' (%d molecules) has %d to train, %d to choose, %d to judge: its %s part is empty. Use more molecules, other fractions or another kind of split."
                            .formatted(
                                    split.name(),
                                    data.name(),
                                    data.size(),
                                    split.train().length,
                                    split.validation().length,
                                    split.test().length,
                                    empty));
        }
    }
}
