package org.molweave.engine.data;

import java.util.List;
import java.util.Set;

/// How a file of molecules is read. Names of columns that are empty are guessed.
///
/// `properties` names the columns to predict; where `guessProperties` is set they are chosen by what the columns hold.
/// `excluded` holds canonical SMILES whose rows are left out. `maxRows` counts molecules kept, `maxBytes` unpacked
/// text.
public record ReadOptions(
        String smilesColumn,
        List<String> properties,
        boolean guessProperties,
        String splitColumn,
        String nameColumn,
        boolean removeSalts,
        boolean mergeDuplicates,
        Set<String> excluded,
        int maxRows,
        long maxBytes) {

    /// Everything guessed, nothing removed, at most 4 GB of text.
    public static final ReadOptions DEFAULTS =
            new ReadOptions("", List.of(), true, "", "", false, false, Set.of(), Integer.MAX_VALUE, 4L << 30);

    public ReadOptions {
        properties = List.copyOf(properties);
        excluded = Set.copyOf(excluded);
        if (maxRows < 1 || maxBytes < 1) {
            throw new IllegalArgumentException(
                    "The limits must be positive: %d rows, %d bytes.".formatted(maxRows, maxBytes));
        }
    }

    public ReadOptions withSmilesColumn(String column) {
        return new ReadOptions(
                column,
                properties,
                guessProperties,
                splitColumn,
                nameColumn,
                removeSalts,
                mergeDuplicates,
                excluded,
                maxRows,
                maxBytes);
    }

    /// Reads exactly these columns as properties.
    public ReadOptions withProperties(List<String> columns) {
        return new ReadOptions(
                smilesColumn,
                columns,
                false,
                splitColumn,
                nameColumn,
                removeSalts,
                mergeDuplicates,
                excluded,
                maxRows,
                maxBytes);
    }

    /// Reads the molecules alone.
    public ReadOptions withoutProperties() {
        return withProperties(List.of());
    }

    public ReadOptions withSplitColumn(String column) {
        return new ReadOptions(
                smilesColumn,
                properties,
                guessProperties,
                column,
                nameColumn,
                removeSalts,
                mergeDuplicates,
                excluded,
                maxRows,
                maxBytes);
    }

    /// The column with names or identifiers of the molecules.
    public ReadOptions withNameColumn(String column) {
        return new ReadOptions(
                smilesColumn,
                properties,
                guessProperties,
                splitColumn,
                column,
                removeSalts,
                mergeDuplicates,
                excluded,
                maxRows,
                maxBytes);
    }

    /// Keeps only the largest fragment of each molecule.
    public ReadOptions withSaltsRemoved(boolean remove) {
        return new ReadOptions(
                smilesColumn,
                properties,
                guessProperties,
                splitColumn,
                nameColumn,
                remove,
                mergeDuplicates,
                excluded,
                maxRows,
                maxBytes);
    }

    /// Makes one row of all rows with the same molecule.
    public ReadOptions withDuplicatesMerged(boolean merge) {
        return new ReadOptions(
                smilesColumn,
                properties,
                guessProperties,
                splitColumn,
                nameColumn,
                removeSalts,
                merge,
                excluded,
                maxRows,
                maxBytes);
    }

    /// Leaves out the molecules with these canonical SMILES.
    public ReadOptions withExcluded(Set<String> canonicalSmiles) {
        return new ReadOptions(
                smilesColumn,
                properties,
                guessProperties,
                splitColumn,
                nameColumn,
                removeSalts,
                mergeDuplicates,
                canonicalSmiles,
                maxRows,
                maxBytes);
    }

    public ReadOptions withMaxRows(int rows) {
        return new ReadOptions(
                smilesColumn,
                properties,
                guessProperties,
                splitColumn,
                nameColumn,
                removeSalts,
                mergeDuplicates,
                excluded,
                rows,
                maxBytes);
    }

    public ReadOptions withMaxBytes(long bytes) {
        return new ReadOptions(
                smilesColumn,
                properties,
                guessProperties,
                splitColumn,
                nameColumn,
                removeSalts,
                mergeDuplicates,
                excluded,
                maxRows,
                bytes);
    }
}
