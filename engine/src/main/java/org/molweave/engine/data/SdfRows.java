package org.molweave.engine.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The records of an SDF or MOL file: the first cell is the connection table, the others are the data fields.
final class SdfRows implements RowSource {

    /// The name of the first column.
    static final String STRUCTURE = "structure";

    private static final int MAX_CHARACTERS = 8 << 20;
    private static final int MAX_FIELDS = 10_000;

    private final LineSource lines;
    private final List<String> columns;

    SdfRows(LineSource lines, List<String> columns) {
        this.lines = lines;
        this.columns = columns;
    }

    /// The columns of a file: the structure and every data field, in the order in which they first appear.
    static List<String> fields(Path file, long maxBytes) throws IOException {
        Set<String> fields = new LinkedHashSet<>();
        fields.add(STRUCTURE);
        try (LineSource lines = TextFile.open(file, maxBytes)) {
            for (LineSource.@Nullable Line line = lines.next(); line != null; line = lines.next()) {
                String name = fieldName(line.text());
                if (!name.isEmpty() && fields.size() < MAX_FIELDS) {
                    fields.add(name);
                }
            }
        }
        return List.copyOf(fields);
    }

    @Override
    public @Nullable Row next() throws IOException {
        LineSource.@Nullable Line line = lines.next();
        if (line == null) {
            return null;
        }
        long first = line.number();
        var block = new StringBuilder();
        var cells = new String[columns.size()];
        Arrays.fill(cells, "");
        int field = 0;
        boolean blank = true;
        boolean large = false;
        for (; line != null && !line.text().startsWith("$$$$"); line = lines.next()) {
            blank &= line.text().isBlank();
            large |= block.length() > MAX_CHARACTERS;
            String name = fieldName(line.text());
            if (!name.isEmpty()) {
                field = columns.indexOf(name);
            } else if (field > 0) {
                cells[field] = cells[field].isEmpty() ? line.text().strip() : cells[field];
            } else if (field == 0 && !large) {
                block.append(line.text()).append('\n');
            }
        }
        cells[0] = block.toString();
        if (blank) {
            return line == null ? null : new Row(first, cells, "The record is empty.");
        }
        return large ? new Row(first, cells, "The record is larger than 8 MB.") : new Row(first, cells);
    }

    /// The name in a line such as `>  <logS> (1)`, empty where the line is another.
    private static String fieldName(String line) {
        if (!line.startsWith(">")) {
            return "";
        }
        int from = line.indexOf('<');
        int to = line.lastIndexOf('>');
        return from > 0 && to > from ? line.substring(from + 1, to).strip() : "";
    }

    @Override
    public List<String> notes() {
        return lines.notes();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
