package org.molweave.engine.data;

import java.util.ArrayList;
import java.util.List;

/// Splits the lines of one record into cells. Cells may be quoted and then hold delimiters, doubled quotes and line
/// ends.
final class CellSplitter {

    private final char delimiter;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;

    CellSplitter(char delimiter) {
        this.delimiter = delimiter;
    }

    /// The cells of one line; a quote that stays open ends with the line.
    static String[] cells(String line, char delimiter) {
        var splitter = new CellSplitter(delimiter);
        splitter.feed(line);
        return splitter.finish();
    }

    /// Takes the next line of the record; true where the record goes on in another line.
    boolean feed(String line) {
        if (quoted) {
            cell.append('\n');
        }
        int i = 0;
        while (i < line.length()) {
            i = quoted ? quotedCharacter(line, i) : plainCharacter(line, i);
        }
        return quoted;
    }

    /// The cells; the splitter is ready for another record.
    String[] finish() {
        endCell();
        quoted = false;
        String[] record = cells.toArray(new String[0]);
        cells.clear();
        return record;
    }

    private int quotedCharacter(String line, int i) {
        char c = line.charAt(i);
        if (c != '"') {
            cell.append(c);
            return i + 1;
        }
        if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
            cell.append('"');
            return i + 2;
        }
        quoted = false;
        return i + 1;
    }

    private int plainCharacter(String line, int i) {
        char c = line.charAt(i);
        if (c == delimiter) {
            endCell();
        } else if (c == '"' && cell.isEmpty()) {
            quoted = true;
        } else {
            cell.append(c);
        }
        return i + 1;
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }
}
