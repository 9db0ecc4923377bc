package org.molweave.engine.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.CanonicalSmiles;
import org.molweave.engine.chem.MolBlock;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.Salts;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;

/// Reads molecules and what was measured of them from CSV, TSV, SMI, SDF and MOL files, packed with gzip or not.
///
/// Rows that cannot be used are collected, never fatal; the others keep their order. Rows are parsed on all processors.
public final class MoleculeReader {

    private static final int PROGRESS_EVERY = 1000;

    private final ReadOptions options;
    private final ReadListener listener;
    private final Set<String> excluded;
    private final Map<Long, String> mended;

    private MoleculeReader(ReadOptions options, ReadListener listener, Map<Long, String> mended) {
        this.options = options;
        this.listener = listener;
        this.mended = mended;
        excluded = flat(options.excluded());
    }

    /// The set written so that stereo and isotopes do not matter: a model does not see them.
    private static Set<String> flat(Set<String> smiles) {
        Set<String> flat = new HashSet<>();
        for (String one : smiles) {
            try {
                flat.add(CanonicalSmiles.flat(one));
            } catch (SmilesException e) {
                throw new IllegalArgumentException(
                        "A SMILES to be left out cannot be read: %s (%s)".formatted(one, e.getMessage()), e);
            }
        }
        return flat;
    }

    public static MoleculeDataset read(Path file) throws IOException {
        return read(file, ReadOptions.DEFAULTS);
    }

    public static MoleculeDataset read(Path file, ReadOptions options) throws IOException {
        return read(file, options, ReadListener.NONE);
    }

    public static MoleculeDataset read(Path file, ReadOptions options, ReadListener listener) throws IOException {
        return read(file, new MoleculeReader(options, listener, mends(file)));
    }

    private static Map<Long, String> mends(Path file) throws IOException {
        return Files.isRegularFile(file) ? Mends.of(file) : Map.of();
    }

    /// Reads another SMILES than the file's in some rows, which are named by the line where they begin, whatever the
    /// [Mends] of the file are.
    public static MoleculeDataset read(Path file, ReadOptions options, Map<Long, String> mended) throws IOException {
        return read(file, new MoleculeReader(options, ReadListener.NONE, mended));
    }

    private static MoleculeDataset read(Path file, MoleculeReader reader) throws IOException {
        try {
            return reader.read(TableFormat.detect(file, reader.options.maxBytes()));
        } catch (IOException e) {
            throw TextFile.explain(file, e);
        }
    }

    private record Parsed(Row row, @Nullable Molecule molecule, String key, String reason) {}

    private MoleculeDataset read(TableFormat format) throws IOException {
        Columns columns = Columns.choose(format, options);
        var assembler = new DatasetAssembler(format, columns, listener);
        List<String> notes = new ArrayList<>(columns.notes());
        try (RowSource rows = format.open()) {
            var seen = new long[1];
            ParallelParsing.run(rows, row -> parse(format, columns, row), parsed -> {
                if (++seen[0] % PROGRESS_EVERY == 0) {
                    progress(seen[0]);
                }
                return take(parsed, assembler);
            });
            notes.addAll(rows.notes());
        }
        MoleculeDataset dataset = assembler.finish(name(format.file()), notes, options.mergeDuplicates());
        if (dataset.size() == 0) {
            throw new DataException(withoutMolecules(format, columns, dataset));
        }
        return dataset;
    }

    private Parsed parse(TableFormat format, Columns columns, Row row) {
        if (!row.fault().isEmpty()) {
            return failed(row, row.fault());
        }
        int width = format.columns().size();
        for (int i = width; i < row.cells().length; i++) {
            if (!row.cells()[i].isBlank()) {
                return failed(
                        row,
                        "The row has %d cells where %d are expected; quote a cell that holds the delimiter."
                                .formatted(row.cells().length, width));
            }
        }
        try {
            String mend = mended.get(row.line());
            if (mend != null) {
                return prepared(row, Smiles.parse(mend));
            }
            String structure = row.cell(columns.smiles());
            return prepared(row, format.sdf() ? MolBlock.parse(structure) : Smiles.parse(structure));
        } catch (SmilesException e) {
            return failed(row, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return failed(row, "The chemistry toolkit cannot handle it: %s".formatted(e.getMessage()));
        }
    }

    private static Parsed failed(Row row, String reason) {
        return new Parsed(row, null, "", reason);
    }

    /// Does what the options ask for each molecule alone; the key is empty where nobody needs it.
    private Parsed prepared(Row row, Molecule read) {
        Molecule molecule = options.removeSalts() ? Salts.parent(read) : read;
        if (!excluded.isEmpty() && excluded.contains(CanonicalSmiles.flat(molecule))) {
            return failed(row, "The molecule is in the set to be left out.");
        }
        return new Parsed(row, molecule, options.mergeDuplicates() ? CanonicalSmiles.of(molecule) : "", "");
    }

    private boolean take(Parsed parsed, DatasetAssembler assembler) {
        if (parsed.molecule() == null) {
            assembler.bad(parsed.row(), parsed.reason());
        } else {
            assembler.add(parsed.row(), parsed.molecule(), parsed.key());
        }
        return assembler.size() < options.maxRows();
    }

    private void progress(long rows) throws DataException {
        listener.progress(rows);
        if (listener.stopRequested()) {
            throw new DataException("Reading was stopped after %,d rows.".formatted(rows));
        }
    }

    private static String withoutMolecules(TableFormat format, Columns columns, MoleculeDataset dataset) {
        String first = dataset.badRows().isEmpty()
                ? "It has no rows."
                : "The first of %,d bad rows is line %d: %s"
                        .formatted(
                                dataset.badRows().size(),
                                dataset.badRows().getFirst().line(),
                                dataset.badRows().getFirst().reason());
        return "%s holds no valid molecule in column '%s'. %s"
                .formatted(format.file(), format.columns().get(columns.smiles()), first);
    }

    /// The file name without its endings.
    static String name(Path file) {
        return file.getFileName().toString().replaceAll("(?i)(\\.(csv|tsv|txt|smi|smiles|sdf|sd|mol))?(\\.gz)?$", "");
    }
}
