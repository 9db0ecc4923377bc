package org.molweave.app.pane.molecules;

import static org.molweave.app.text.Text.tr;

import java.util.BitSet;
import java.util.Set;
import org.molweave.engine.data.MoleculeDataset;

/// A condition that rows must meet to be shown. All conditions together must be met.
public sealed interface Filter {

    /// Values from `least` to `greatest`; unknown values are not shown.
    record Range(Field field, float least, float greatest) implements Filter {}

    /// Rows of these parts of the split.
    record Parts(Set<String> parts) implements Filter {
        public Parts {
            parts = Set.copyOf(parts);
        }
    }

    /// Molecules that contain a pattern in SMARTS; an empty one asks for nothing yet.
    record Contains(String smarts) implements Filter {}

    /// Molecules at least so similar (Tanimoto of ECFP4) to the one in SMILES; an empty one asks for nothing yet.
    record Similar(String smiles, double atLeast) implements Filter {}

    /// Rows that were selected.
    record Rows(BitSet rows) implements Filter {}

    /// What the chip says.
    default String title(MoleculeDataset dataset) {
        return switch (this) {
            case Range(Field field, float least, float greatest) ->
                tr("%s %s to %s", field.quantity(dataset), Field.brief(least), Field.brief(greatest));
            case Parts(Set<String> parts) ->
                tr("Split %s", String.join(", ", parts.stream().sorted().toList()));
            case Contains(String smarts) -> smarts.isBlank() ? tr("Contains …") : tr("Contains %s", brief(smarts));
            case Similar(String smiles, double atLeast) ->
                smiles.isBlank() ? tr("Similar to …") : tr("Similar to %s ≥ %.2f", brief(smiles), atLeast);
            case Rows(BitSet rows) -> tr("%,d selected rows", rows.cardinality());
        };
    }

    /// Whether the toolkit must look at each molecule.
    default boolean isSlow() {
        return this instanceof Contains || this instanceof Similar;
    }

    private static String brief(String text) {
        return text.length() <= 24 ? text : text.substring(0, 23) + "…";
    }
}
