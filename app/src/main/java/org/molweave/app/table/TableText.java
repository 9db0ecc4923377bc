package org.molweave.app.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A table as text, for a spreadsheet or a paper. Nothing of a cell is lost or taken for a command of the format.
public enum TableText {
    /// As RFC 4180 has it, with line feeds.
    CSV("csv") {
        @Override
        public String of(List<String> head, List<List<String>> rows) {
            var text = new StringBuilder();
            try (var csv = new CSVPrinter(
                    text, CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get())) {
                csv.printRecord(head);
                csv.printRecords(rows);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString();
        }
    },
    MARKDOWN("md") {
        @Override
        public String of(List<String> head, List<List<String>> rows) {
            String rule = head.stream().map(_ -> "---").collect(Collectors.joining(" | ", "| ", " |\n"));
            return line(head) + rule + rows.stream().map(this::line).collect(Collectors.joining());
        }

        private String line(List<String> cells) {
            return cells.stream().map(TableText::markdown).collect(Collectors.joining(" | ", "| ", " |\n"));
        }
    },
    /// A `tabular`; columns of numbers alone stand right.
    LATEX("tex") {
        @Override
        public String of(List<String> head, List<List<String>> rows) {
            var columns = new StringBuilder();
            for (int c = 0; c < head.size(); c++) {
                columns.append(isNumeric(rows, c) ? 'r' : 'l');
            }
            return "\\begin{tabular}{%s}\n\\hline\n%s\\hline\n%s\\hline\n\\end{tabular}\n"
                    .formatted(
                            columns, line(head), rows.stream().map(this::line).collect(Collectors.joining()));
        }

        private String line(List<String> cells) {
            return cells.stream().map(TableText::latex).collect(Collectors.joining(" & ", "", " \\\\\n"));
        }
    };

    private final String ending;

    TableText(String ending) {
        this.ending = ending;
    }

    /// The ending of file names, without its point.
    public String ending() {
        return ending;
    }

    /// The whole text, ending in a line feed.
    public abstract String of(List<String> head, List<List<String>> rows);

    private static boolean isNumeric(List<List<String>> rows, int column) {
        boolean any = false;
        for (List<String> row : rows) {
            String cell = row.get(column);
            if (!cell.isEmpty() && !cell.matches("[-−+]?[\\d.,]+([eE][-+]?\\d+)?( ± [\\d.,]+)?")) {
                return false;
            }
            any |= !cell.isEmpty();
        }
        return any;
    }

    /// SMILES are full of what Markdown takes for links, emphasis and escapes.
    private static String markdown(String cell) {
        var text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            switch (c) {
                case '\\', '|', '*', '_', '`', '[', ']', '<', '>', '#', '~' ->
                    text.append('\\').append(c);
                case '\n' -> text.append("<br>");
                case '\r' -> {}
                default -> text.append(c);
            }
        }
        return text.toString();
    }

    private static String latex(String cell) {
        var text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            text.append(
                    switch (c) {
                        case '\\' -> "\\textbackslash{}";
                        case '~' -> "\\textasciitilde{}";
                        case '^' -> "\\textasciicircum{}";
                        case '<' -> "\\textless{}";
                        case '>' -> "\\textgreater{}";
                        case '|' -> "\\textbar{}";
                        case '&', '%', '$', '#', '_', '{', '}' -> "\\" + c;
                        case '±' -> "$\\pm$";
                        case '−' -> "$-$";
                        case '≥' -> "$\\geq$";
                        case '≤' -> "$\\leq$";
                        case '→' -> "$\\rightarrow$";
                        case '·' -> "$\\cdot$";
                        case '°' -> "$^\\circ$";
                        case 'µ', 'μ' -> "$\\mu$";
                        case '²' -> "$^2$";
                        case '³' -> "$^3$";
                        case '–' -> "--";
                        case '…' -> "\\ldots{}";
                        case '\n', '\r' -> " ";
                        // A bracket after the end of a line would be taken for its distance.
                        case '[' -> "{[}";
                        case ']' -> "{]}";
                        default -> String.valueOf(c);
                    });
        }
        return text.toString();
    }
}
