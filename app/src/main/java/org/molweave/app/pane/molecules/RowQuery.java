package org.molweave.app.pane.molecules;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.molweave.app.pane.molecules.Filter.Contains;
import org.molweave.app.pane.molecules.Filter.Parts;
import org.molweave.app.pane.molecules.Filter.Range;
import org.molweave.app.pane.molecules.Filter.Rows;
import org.molweave.app.pane.molecules.Filter.Similar;
import org.molweave.engine.chem.SmilesException;
import org.molweave.engine.data.MoleculeDataset;

/// Which rows are shown, and in which order. A value: it is answered beside the window's thread.
record RowQuery(MoleculeIndex index, String search, List<Filter> filters, Sort sort) {

    private static final int BLOCK = 1_024;
    private static final long REPORT_NANOS = 150_000_000;

    /// Rows in their order, and the share of the rows that was looked at.
    record Answer(int[] rows, double done) {}

    RowQuery {
        filters = List.copyOf(filters);
    }

    /// Tells of the rows found so far now and then, and gives all in the end; ends early where nobody waits any more.
    ///
    /// Throws [SmilesException] where a SMARTS or SMILES cannot be read.
    Answer run(BooleanSupplier stopped, Consumer<Answer> partial) throws SmilesException {
        MoleculeDataset dataset = index.dataset();
        BitSet quick = quick(dataset);
        List<Filter> slow = filters.stream().filter(Filter::isSlow).toList();
        if (slow.isEmpty()) {
            return answer(quick, 1);
        }
        List<MoleculeIndex.Test> tests = index.tests(slow);
        var found = new BitSet(dataset.size());
        int[] rows = quick.stream().toArray();
        long reported = System.nanoTime();
        for (int from = 0; from < rows.length; from += BLOCK) {
            if (stopped.getAsBoolean()) {
                return answer(found, (double) from / rows.length);
            }
            int[] block = Arrays.copyOfRange(rows, from, Math.min(rows.length, from + BLOCK));
            for (MoleculeIndex.Test test : tests) {
                block = test.keep(block);
            }
            Arrays.stream(block).forEach(found::set);
            long now = System.nanoTime();
            if (now - reported > REPORT_NANOS) {
                reported = now;
                partial.accept(answer(found, (double) (from + BLOCK) / rows.length));
            }
        }
        return answer(found, 1);
    }

    private Answer answer(BitSet found, double done) {
        int[] rows = sort.apply(index.dataset(), found.stream().toArray());
        return new Answer(rows, Math.min(1, done));
    }

    /// The rows that the conditions leave which need no toolkit.
    private BitSet quick(MoleculeDataset dataset) throws SmilesException {
        var rows = new BitSet(dataset.size());
        rows.set(0, dataset.size());
        for (Filter filter : filters) {
            switch (filter) {
                case Range range -> rows.and(within(dataset, range));
                case Parts(var parts) -> {
                    for (int row = 0; row < dataset.size(); row++) {
                        if (row >= dataset.splits().length || !parts.contains(dataset.splits()[row])) {
                            rows.clear(row);
                        }
                    }
                }
                case Rows(BitSet chosen) -> rows.and(chosen);
                case Contains _, Similar _ -> {}
            }
        }
        if (!search.isBlank()) {
            index.keepMatching(search.strip(), rows);
        }
        return rows;
    }

    private static BitSet within(MoleculeDataset dataset, Range range) {
        var rows = new BitSet(dataset.size());
        for (int row = 0; row < dataset.size(); row++) {
            float value = range.field().value(dataset, row);
            if (value >= range.least() && value <= range.greatest()) {
                rows.set(row);
            }
        }
        return rows;
    }
}
