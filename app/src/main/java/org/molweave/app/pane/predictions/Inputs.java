package org.molweave.app.pane.predictions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;
import org.molweave.engine.data.BadRow;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.MoleculeReader;
import org.molweave.engine.data.ReadOptions;

/// Reads molecules that were pasted, or that lie in a file; every line keeps its place.
final class Inputs {

    private Inputs() {}

    /// One SMILES a line; what follows it after a blank, comma or semicolon is its name.
    static List<Item> ofText(String text) {
        List<Item> items = new ArrayList<>();
        long line = 0;
        for (String given : text.lines().toList()) {
            line++;
            if (!given.isBlank()) {
                String[] parts = given.strip().split("[\\s,;]+", 2);
                try {
                    items.add(Item.good(line, parts.length > 1 ? parts[1].strip() : "", Smiles.parse(parts[0])));
                } catch (SmilesException | IllegalArgumentException e) {
                    items.add(Item.bad(line, given.strip(), String.valueOf(e.getMessage())));
                }
            }
        }
        return items;
    }

    static List<Item> ofFile(Path file) throws IOException {
        MoleculeDataset data = MoleculeReader.read(file, ReadOptions.DEFAULTS.withoutProperties());
        List<Item> items = new ArrayList<>();
        for (int row = 0; row < data.size(); row++) {
            items.add(Item.good(
                    data.lines()[row], data.nameOf(row), data.molecules().get(row)));
        }
        for (BadRow bad : data.badRows()) {
            if (!bad.kept()) {
                items.add(Item.bad(bad.line(), bad.shown(), bad.reason()));
            }
        }
        items.sort(Comparator.comparingLong(Item::line));
        return items;
    }
}
