package org.molweave.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.molweave.engine.metric.ScoreSheet;
import org.molweave.engine.report.ReportWriter;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;

/// What a person wants to know at the end: how good each labelled stage is, and where the report lies.
record Summary(Console console) {

    void print(Project project, List<RunDirectory> runs) throws IOException {
        printScores(runs);
        Path report = project.runs().resolve("report.html");
        ReportWriter.write(report, project, runs);
        console.out().println("Report: " + report);
        console.out().flush();
    }

    void printScores(List<RunDirectory> runs) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (RunDirectory run : runs) {
            Path sheet = run.artifacts().resolve(ScoreSheet.FILE_NAME);
            if (Files.exists(sheet)) {
                rows.add(row(RunDirectories.open(run).title(), ScoreSheet.read(sheet)));
            }
        }
        if (!rows.isEmpty()) {
            rows.addFirst(List.of("Stage", "Metric", "Test", "Seeds", "Split"));
            console.out().print(TextTable.of(rows));
        }
    }

    private static List<String> row(String title, ScoreSheet sheet) {
        String value = sheet.seeds().size() < 2
                ? String.format(Locale.ROOT, "%.3f", sheet.mean())
                : String.format(Locale.ROOT, "%.3f ± %.3f", sheet.mean(), sheet.deviation());
        return List.of(
                title,
                sheet.metric().label(),
                value,
                Integer.toString(sheet.seeds().size()),
                sheet.split());
    }
}
