package org.molweave.engine.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;
import org.molweave.engine.data.BadRow;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.MoleculeReader;
import org.molweave.engine.data.ReadOptions;

/// Reads the molecules of a question: files of any kind, SMILES on the command line, or lines of stdin (`-`).
record QuestionInput(Console console, @Nullable String smilesColumn) {

    private static final String FILE_NAME = "(?i).*\\.(csv|tsv|txt|smi|smiles|sdf|sd|mol)(\\.gz)?";

    /// One row in the order of the input: a molecule, or the reason why there is none; `name` is what the file calls
    /// it, perhaps empty.
    record Item(
            long line, String name, String text, @Nullable Molecule molecule, String problem) {

        static Item good(long line, String name, Molecule molecule) {
            return new Item(line, name, molecule.smiles(), molecule, "");
        }

        static Item bad(long line, String text, String reason) {
            return new Item(line, "", text, null, reason);
        }

        Item failed(String reason) {
            return new Item(line, name, text, null, reason);
        }
    }

    List<Item> read(List<String> inputs) throws IOException {
        List<Item> items = new ArrayList<>();
        for (String input : inputs) {
            if (input.equals("-")) {
                items.addAll(lines());
            } else if (isFile(input)) {
                items.addAll(file(Path.of(input)));
            } else {
                items.add(smiles(items.size() + 1L, input));
            }
        }
        return items;
    }

    private static boolean isFile(String input) throws IOException {
        try {
            if (Files.isRegularFile(Path.of(input))) {
                return true;
            }
        } catch (InvalidPathException e) {
            return false;
        }
        if (input.matches(FILE_NAME)) {
            throw new NoSuchFileException(input);
        }
        return false;
    }

    private List<Item> file(Path file) throws IOException {
        ReadOptions options = ReadOptions.DEFAULTS.withoutProperties();
        MoleculeDataset data =
                MoleculeReader.read(file, smilesColumn == null ? options : options.withSmilesColumn(smilesColumn));
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

    private List<Item> lines() throws IOException {
        List<Item> items = new ArrayList<>();
        var reader = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        long number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                items.add(smiles(number, line.strip().split("\\s+", 2)[0]));
            }
        }
        return items;
    }

    private static Item smiles(long line, String text) {
        try {
            return Item.good(line, "", Smiles.parse(text));
        } catch (SmilesException e) {
            return Item.bad(line, text, String.valueOf(e.getMessage()));
        }
    }
}
