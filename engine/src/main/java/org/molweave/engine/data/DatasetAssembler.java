package org.molweave.engine.data;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.molweave.engine.chem.Molecule;

/// Collects parsed rows into a [MoleculeDataset].
final class DatasetAssembler {

    private static final float[] NO_LABELS = {};
    private static final int MAX_CELLS_SHOWN = 120;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final TableFormat format;
    private final Columns columns;
    private final ReadListener listener;
    private final List<Molecule> molecules = new ArrayList<>();
    private final List<float[]> labels = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final List<String> splits = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<BadRow> badRows = new ArrayList<>();

    DatasetAssembler(TableFormat format, Columns columns, ReadListener listener) {
        this.format = format;
        this.columns = columns;
        this.listener = listener;
    }

    int size() {
        return molecules.size();
    }

    void bad(Row row, String reason) {
        report(new BadRow(row.line(), shown(row), structure(row), reason, false));
    }

    void add(Row row, Molecule molecule, String key) {
        keys.add(key);
        molecules.add(molecule);
        lines.add(row.line());
        labels.add(labels(row));
        names.add(name(row));
        if (columns.split() >= 0) {
            splits.add(row.cell(columns.split()).strip().intern());
        }
    }

    /// The cell of its column, else what an SDF record or a line of SMILES says beside the structure.
    private String name(Row row) {
        String cell = columns.name() >= 0 ? row.cell(columns.name()).strip() : "";
        if (!cell.isEmpty()) {
            return cell;
        }
        String structure = row.cell(columns.smiles());
        if (format.sdf()) {
            return structure.lines().findFirst().orElse("").strip();
        }
        String[] parts = BLANKS.split(structure.strip(), 2);
        return parts.length > 1 ? parts[1] : "";
    }

    private float[] labels(Row row) {
        if (columns.labels().length == 0) {
            return NO_LABELS;
        }
        var values = new float[columns.labels().length];
        for (int i = 0; i < values.length; i++) {
            String cell = row.cell(columns.labels()[i]);
            values[i] = LabelText.value(cell);
            if (Float.isNaN(values[i]) && !LabelText.isEmpty(cell)) {
                String fault = LabelText.fault(columns.properties().get(i).name(), cell);
                report(new BadRow(row.line(), shown(row), structure(row), fault, true));
            }
        }
        return values;
    }

    private void report(BadRow row) {
        badRows.add(row);
        listener.bad(row);
    }

    private String shown(Row row) {
        String text = format.sdf() ? row.cell(0).strip().lines().findFirst().orElse("") : row.text();
        return text.length() <= MAX_CELLS_SHOWN ? text : text.substring(0, MAX_CELLS_SHOWN) + "…";
    }

    private String structure(Row row) {
        return format.sdf() ? "" : row.cell(columns.smiles()).strip();
    }

    MoleculeDataset finish(String name, List<String> notes, boolean merge) {
        var dataset = new MoleculeDataset(
                name,
                List.copyOf(molecules),
                columns.properties(),
                labels.toArray(new float[0][]),
                lines.stream().mapToLong(Long::longValue).toArray(),
                splits.toArray(new String[0]),
                names.stream().allMatch(String::isEmpty) ? new String[0] : names.toArray(new String[0]),
                List.copyOf(badRows),
                List.copyOf(notes));
        return merge ? Duplicates.of(keys).merge(dataset) : dataset;
    }
}
