package org.molweave.engine.cli;

import java.util.List;

/// Rows of texts in aligned columns; the first row is the heading.
final class TextTable {

    private static final String GAP = "  ";

    private TextTable() {}

    static String of(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] width = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                width[c] = Math.max(width[c], row.get(c).length());
            }
        }
        var text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            append(text, rows.get(r), width);
            if (r == 0) {
                append(
                        text,
                        java.util.Arrays.stream(width).mapToObj("─"::repeat).toList(),
                        width);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> row, int[] width) {
        var line = new StringBuilder();
        for (int c = 0; c < row.size(); c++) {
            line.append(row.get(c)).repeat(' ', width[c] - row.get(c).length()).append(GAP);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
