package org.molweave.app.pane.molecules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.molweave.app.pane.molecules.Filter.Contains;
import org.molweave.app.pane.molecules.Filter.Similar;
import org.molweave.engine.chem.CanonicalSmiles;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.MorganFingerprint;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;
import org.molweave.engine.chem.Substructure;
import org.molweave.engine.data.MoleculeDataset;

/// Remembers of a data set what is costly to find out: fingerprints, and which rows contain which pattern. Safe to use
/// from several threads at once.
final class MoleculeIndex {

    private static final int RADIUS = 2;
    private static final int BITS = 2048;
    private static final int MOST_PATTERNS = 16;
    private static final int SHORTEST_STRUCTURE = 2;

    private final MoleculeDataset dataset;
    private final long[] @Nullable [] fingerprints;
    private volatile float[] similarity = {};
    private final Map<String, Known> patterns = new LinkedHashMap<>(MOST_PATTERNS, 0.75f, true);

    /// Which rows were looked at for a pattern, and which of them contain it.
    private record Known(BitSet tested, BitSet hits) {}

    /// A condition that needs the toolkit; gives those of the rows that meet it.
    interface Test {
        int[] keep(int[] rows);
    }

    MoleculeIndex(MoleculeDataset dataset) {
        this.dataset = dataset;
        fingerprints = new long[dataset.size()][];
    }

    MoleculeDataset dataset() {
        return dataset;
    }

    /// How similar a molecule is to the one asked for last, NaN where it was not looked at.
    float similarity(int row) {
        float[] values = similarity;
        return row < values.length ? values[row] : Float.NaN;
    }

    /// The conditions as tests; those that ask for nothing yet are left out.
    List<Test> tests(List<Filter> filters) throws SmilesException {
        List<Test> tests = new ArrayList<>();
        for (Filter filter : filters) {
            if (filter instanceof Similar similar && !similar.smiles().isBlank()) {
                tests.add(new SimilarityTest(
                        MorganFingerprint.of(Smiles.parse(similar.smiles()), RADIUS, BITS), similar.atLeast()));
            } else if (filter instanceof Contains contains && !contains.smarts().isBlank()) {
                tests.add(patternTest(Substructure.parse(contains.smarts())));
            }
        }
        return tests;
    }

    private final class SimilarityTest implements Test {

        private final long[] wanted;
        private final double atLeast;
        private final float[] values = new float[dataset.size()];

        SimilarityTest(long[] wanted, double atLeast) {
            this.wanted = wanted;
            this.atLeast = atLeast;
            Arrays.fill(values, Float.NaN);
            similarity = values;
        }

        @Override
        public int[] keep(int[] rows) {
            Arrays.stream(rows)
                    .parallel()
                    .forEach(row -> values[row] = (float) MorganFingerprint.tanimoto(wanted, fingerprint(row)));
            return Arrays.stream(rows)
                    .filter(row -> values[row] >= (float) atLeast)
                    .toArray();
        }
    }

    private long[] fingerprint(int row) {
        long[] known = fingerprints[row];
        if (known == null) {
            known = MorganFingerprint.of(dataset.molecules().get(row), RADIUS, BITS);
            fingerprints[row] = known;
        }
        return known;
    }

    private Test patternTest(Substructure pattern) {
        Known known = known(pattern.smarts());
        return rows -> {
            int[] unknown;
            synchronized (known) {
                unknown = Arrays.stream(rows)
                        .filter(row -> !known.tested.get(row))
                        .toArray();
            }
            int[] hits = Arrays.stream(unknown)
                    .parallel()
                    .filter(row -> pattern.isIn(dataset.molecules().get(row)))
                    .toArray();
            synchronized (known) {
                Arrays.stream(unknown).forEach(known.tested::set);
                Arrays.stream(hits).forEach(known.hits::set);
                return Arrays.stream(rows).filter(known.hits::get).toArray();
            }
        };
    }

    private synchronized Known known(String smarts) {
        if (patterns.size() >= MOST_PATTERNS && !patterns.containsKey(smarts)) {
            patterns.remove(patterns.keySet().iterator().next());
        }
        return patterns.computeIfAbsent(smarts, _ -> new Known(new BitSet(), new BitSet()));
    }

    /// Keeps rows whose SMILES or name holds the text, whose number or part it is, or whose molecule it describes,
    /// however it is written.
    void keepMatching(String typed, BitSet rows) {
        int number = typed.matches("\\d{1,9}") ? Integer.parseInt(typed) - 1 : -1;
        Optional<Molecule> parsed = parsed(typed);
        Optional<Molecule> described = parsed.filter(_ -> typed.length() >= SHORTEST_STRUCTURE);
        String canonical = described.map(CanonicalSmiles::flat).orElse("");
        String lowerCase = typed.toLowerCase(Locale.ROOT);
        int[] census = described.map(MoleculeIndex::census).orElse(new int[0]);
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            Molecule molecule = dataset.molecules().get(row);
            boolean matches = row == number
                    || molecule.smiles().contains(typed)
                    // Capitals matter only in what could be a structure: `CO` means methanol and not every alcohol.
                    || (parsed.isPresent() ? dataset.nameOf(row).contains(typed) : dataset.isCalled(row, lowerCase))
                    || (row < dataset.splits().length && dataset.splits()[row].equalsIgnoreCase(typed))
                    || (described.isPresent()
                            && Arrays.equals(census, census(molecule))
                            && CanonicalSmiles.flat(molecule).equals(canonical));
            if (!matches) {
                rows.clear(row);
            }
        }
    }

    private static Optional<Molecule> parsed(String typed) {
        try {
            return Optional.of(Smiles.parse(typed));
        } catch (SmilesException e) {
            // What is typed need not be a structure.
            return Optional.empty();
        }
    }

    /// How many atoms and bonds of each kind a molecule has: equal for equal molecules, and quick to compare.
    private static int[] census(Molecule molecule) {
        var census = new int[136];
        for (byte number : molecule.atomicNumbers()) {
            census[number & 0x7f]++;
        }
        for (byte type : molecule.bondTypes()) {
            census[128 + type]++;
        }
        return census;
    }
}
