package org.molweave.app.pane.molecules;

import static org.molweave.app.text.Text.tr;

import java.util.Locale;
import org.molweave.app.project.MoleculeTable;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.Property;

/// Something known of every row: what a column shows, and what rows are sorted and filtered by.
public sealed interface Field {

    /// The place in the file, from 1.
    record RowNumber() implements Field {}

    /// The drawing; ordered by the number of atoms.
    record Structure() implements Field {}

    /// What the file calls the molecule.
    record Name() implements Field {}

    /// The text of the molecule.
    record SmilesText() implements Field {}

    /// What was measured: the number of the property in the data set.
    record Measured(int property) implements Field {}

    /// The part that the split column names.
    record Part() implements Field {}

    /// What was computed since the file was read.
    record Computed(MoleculeTable.Column column) implements Field {}

    /// How similar each molecule is to the one of the similarity filter, 0 to 1.
    record Similarity(MoleculeIndex index) implements Field {}

    /// The head of the column.
    default String title(MoleculeDataset dataset) {
        return switch (this) {
            case RowNumber _ -> tr("Row");
            case Structure _ -> tr("Structure");
            case Name _ -> tr("Name");
            case SmilesText _ -> tr("SMILES");
            case Measured measured ->
                dataset.properties().get(measured.property).name();
            case Part _ -> tr("Split");
            case Computed computed -> computed.column.name();
            case Similarity _ -> tr("Similarity");
        };
    }

    /// As [#title], where numbers are meant.
    default String quantity(MoleculeDataset dataset) {
        return this instanceof Structure ? tr("Atoms") : title(dataset);
    }

    default boolean isText() {
        return this instanceof Name || this instanceof SmilesText || this instanceof Part;
    }

    /// The number to sort and filter by, NaN where nothing is known or the field is text.
    default float value(MoleculeDataset dataset, int row) {
        return switch (this) {
            case RowNumber _ -> row + 1;
            case Structure _ -> dataset.molecules().get(row).atoms();
            case Name _, SmilesText _, Part _ -> Float.NaN;
            case Measured measured -> dataset.labels()[row][measured.property];
            case Computed computed ->
                row < computed.column.values().length ? computed.column.values()[row] : Float.NaN;
            case Similarity similarity -> similarity.index.similarity(row);
        };
    }

    /// What a cell shows; empty where nothing is known.
    default String text(MoleculeDataset dataset, int row) {
        return switch (this) {
            case RowNumber _ -> Integer.toString(row + 1);
            case Name _ -> dataset.nameOf(row);
            case SmilesText _ -> dataset.molecules().get(row).smiles();
            case Part _ -> row < dataset.splits().length ? dataset.splits()[row] : "";
            case Measured measured
            when dataset.properties().get(measured.property).kind() == Property.Kind.CLASSIFICATION ->
                number(value(dataset, row), 0);
            case Structure _ -> number(value(dataset, row), 0);
            case Measured _, Computed _, Similarity _ -> number(value(dataset, row), 4);
        };
    }

    /// As [#number] for all digits, without zeros at the end.
    static String brief(float value) {
        String number = number(value, 4);
        return number.matches("-?\\d+\\.\\d+") ? number.replaceFirst("\\.?0+$", "") : number;
    }

    /// A whole number where `digits` is 0, otherwise one with about so many significant digits.
    static String number(float value, int digits) {
        if (Float.isNaN(value)) {
            return "";
        }
        if (digits == 0 && value == Math.rint(value)) {
            return Integer.toString((int) value);
        }
        double size = Math.abs(value);
        if (value != 0 && (size >= 1e6 || size < 1e-3)) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        int behindPoint = Math.clamp(4 - (int) Math.ceil(Math.log10(Math.max(size, 1))), 0, 3);
        return String.format(Locale.ROOT, "%." + behindPoint + "f", value);
    }
}
