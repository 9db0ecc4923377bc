package org.molweave.engine.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.MolBlock;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;

/// Reads molecules and what was measured of them from CSV, TSV, SMI, SDF and MOL files, packed with gzip or not.
///
/// Rows that cannot be used are collected, never fatal; the others keep their order. Rows are parsed on all processors.
public final class MoleculeReader {

    private static final int PROGRESS_EVERY = 1000;

    private final ReadOptions options;
    private final ReadListener listener;

    private MoleculeReader(ReadOptions options, ReadListener listener) {
        this.options = options;
        this.listener = listener;
    }

    public static MoleculeDataset read(Path file) throws IOException {
        return read(file, ReadOptions.DEFAULTS);
    }

    public static MoleculeDataset read(Path file, ReadOptions options) throws IOException {
        return read(file, options, ReadListener.NONE);
    }

    public static MoleculeDataset read(Path file, ReadOptions options, ReadListener listener) throws IOException {
        try {
            return new MoleculeReader(options, listener).read(TableFormat.detect(file, options.maxBytes()));
        } catch (IOException e) {
            throw TextFile.explain(file, e);
        }
    }

    private record Parsed(Row row, @Nullable Molecule molecule, String reason) {}

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
        MoleculeDataset dataset = assembler.finish(name(format.file()), notes);
        if (dataset.size() == 0) {
            throw new DataException(withoutMolecules(format, columns, dataset));
        }
        return dataset;
    }

    private Parsed parse(TableFormat format, Columns columns, Row row) {
        if (!row.fault().isEmpty()) {
            return new Parsed(row, null, row.fault());
        }
        int width = format.columns().size();
        for (int i = width; i < row.cells().length; i++) {
            if (!row.cells()[i].isBlank()) {
                return new Parsed(
                        row,
                        null,
                        "The row has %d cells where %d are expected; quote a cell that holds the delimiter."
                                .formatted(row.cells().length, width));
            }
        }
        try {
            String structure = row.cell(columns.smiles());
            return new Parsed(row, format.sdf() ? MolBlock.parse(structure) : Smiles.parse(structure), "");
        } catch (SmilesException e) {
            return new Parsed(row, null, String.valueOf(e.getMessage()));
        }
    }

    private boolean take(Parsed parsed, DatasetAssembler assembler) {
        if (parsed.molecule() == null) {
            assembler.bad(parsed.row(), parsed.reason());
        } else {
            assembler.add(parsed.row(), parsed.molecule());
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
