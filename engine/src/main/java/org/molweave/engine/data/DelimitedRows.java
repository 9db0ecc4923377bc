package org.molweave.engine.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The records of a CSV or TSV file, header included.
///
/// A quote that nothing closes within [#MAX_LINES] lines is taken as an ordinary character, so that one stray quote
/// costs
/// one row and not the rest of the file.
final class DelimitedRows implements RowSource {

    private static final int MAX_LINES = 100;

    private final LineSource lines;
    private final char delimiter;
    private final CellSplitter splitter;

    DelimitedRows(LineSource lines, char delimiter) {
        this.lines = lines;
        this.delimiter = delimiter;
        splitter = new CellSplitter(delimiter);
    }

    @Override
    public @Nullable Row next() throws IOException {
        LineSource.Line line = lines.next();
        while (line != null && line.text().isBlank()) {
            line = lines.next();
        }
        return line == null ? null : record(line);
    }

    private Row record(LineSource.Line first) throws IOException {
        if (first.cut()) {
            var beginning = new String[] {first.text().substring(0, 80)};
            return new Row(
                    first.number(), beginning, "The line is longer than %,d bytes.".formatted(LineSource.MAX_LINE));
        }
        if (!splitter.feed(first.text())) {
            return new Row(first.number(), splitter.finish());
        }
        List<LineSource.Line> more = new ArrayList<>();
        while (more.size() < MAX_LINES) {
            LineSource.Line line = lines.next();
            if (line == null) {
                break;
            }
            more.add(line);
            if (!splitter.feed(line.text())) {
                return new Row(first.number(), splitter.finish());
            }
        }
        splitter.finish();
        lines.pushBack(more);
        return new Row(first.number(), literal(first.text()), "A quote is opened and never closed.");
    }

    private String[] literal(String line) {
        return CellSplitter.cells(line.replace("\"", ""), delimiter);
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
