package org.molweave.app.pane.runs;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import java.util.stream.Collectors;
import org.molweave.app.history.Measure;
import org.molweave.app.history.RunRow;
import org.molweave.app.text.Durations;

/// Runs as the text of a table, for a paper or a spreadsheet.
enum RunTableText {
    CSV {
        @Override
        String of(List<List<String>> rows) {
            return rows.stream()
                    .map(row -> row.stream().map(RunTableText::quoted).collect(Collectors.joining(",")))
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    },
    MARKDOWN {
        @Override
        String of(List<List<String>> rows) {
            String rule = rows.getFirst().stream().map(_ -> "---").collect(Collectors.joining(" | ", "| ", " |"));
            return rows.stream()
                    .map(row -> row.stream()
                            .map(cell -> cell.replace("|", "\\|"))
                            .collect(Collectors.joining(" | ", "| ", " |")))
                    .collect(Collectors.joining("\n", "", "\n"))
                    .replaceFirst("\n", "\n" + rule + "\n");
        }
    },
    LATEX {
        @Override
        String of(List<List<String>> rows) {
            String columns = "l".repeat(rows.getFirst().size());
            String body = rows.stream().skip(1).map(RunTableText::latexRow).collect(Collectors.joining("\n"));
            return "\\begin{tabular}{%s}\n\\hline\n%s\n\\hline\n%s\n\\hline\n\\end{tabular}\n"
                    .formatted(columns, latexRow(rows.getFirst()), body);
        }
    };

    /// The text of a table whose first row is its head.
    abstract String of(List<List<String>> rows);

    String ofRuns(List<RunRow> runs) {
        List<List<String>> rows = new java.util.ArrayList<>();
        rows.add(List.of(
                tr("Run"),
                tr("Title"),
                tr("Method"),
                tr("Molecules"),
                tr("Metric"),
                tr("Value"),
                tr("Seeds"),
                tr("Time")));
        for (RunRow run : runs) {
            Measure measure = run.measure();
            rows.add(List.of(
                    run.id(),
                    run.facts().title(),
                    run.facts().method(),
                    run.facts().data(),
                    measure == null ? "" : measure.name() + " (" + measure.split() + ")",
                    measure == null ? "" : measure.text(),
                    measure == null ? "" : Integer.toString(measure.repetitions()),
                    Durations.text(run.journal().seconds())));
        }
        return of(rows);
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\n\r]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String latexRow(List<String> row) {
        return row.stream()
                .map(cell -> cell.replace("\\", "\\textbackslash{}")
                        .replaceAll("([&%$#_{}])", "\\\\$1")
                        .replace("±", "$\\pm$"))
                .collect(Collectors.joining(" & ", "", " \\\\"));
    }
}
