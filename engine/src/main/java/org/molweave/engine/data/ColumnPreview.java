package org.molweave.engine.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The columns of a file of molecules with its first rows, and what each is taken for: one holds the structures, some
/// are measured properties, one may say the part, one the names (empty for none).
public record ColumnPreview(
        List<String> columns,
        List<List<String>> rows,
        String smiles,
        List<String> properties,
        String split,
        String name) {

    /// A structure in an SDF file takes many lines.
    private static final int LONGEST_CELL = 200;

    public static ColumnPreview of(Path file, ReadOptions options, int most) throws IOException {
        TableFormat format = TableFormat.detect(file, options.maxBytes());
        Columns chosen = Columns.choose(format, options);
        List<List<String>> rows = new ArrayList<>();
        try (RowSource source = format.open()) {
            for (@Nullable Row row = source.next(); row != null && rows.size() < most; row = source.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < format.columns().size(); i++) {
                    String cell = row.fault().isEmpty() ? row.cell(i) : "";
                    cells.add(cell.substring(0, Math.min(LONGEST_CELL, cell.length())));
                }
                rows.add(List.copyOf(cells));
            }
        }
        return new ColumnPreview(
                format.columns(),
                List.copyOf(rows),
                format.columns().get(chosen.smiles()),
                chosen.properties().stream().map(Property::name).toList(),
                chosen.split() < 0 ? "" : format.columns().get(chosen.split()),
                chosen.name() < 0 ? "" : format.columns().get(chosen.name()));
    }
}
