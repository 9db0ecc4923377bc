package org.molweave.app.pane.runs;

import static org.molweave.app.text.Text.tr;

import java.util.ArrayList;
import java.util.List;
import org.molweave.app.history.Measure;
import org.molweave.app.history.RunRow;
import org.molweave.app.table.TableContent;
import org.molweave.app.text.Durations;

/// Runs as a table for a paper or a spreadsheet.
final class RunRows {

    private RunRows() {}

    static TableContent of(List<RunRow> runs) {
        List<String> head = List.of(
                tr("Run"),
                tr("Title"),
                tr("Method"),
                tr("Molecules"),
                tr("Split"),
                tr("Metric"),
                tr("Value"),
                tr("Seeds"),
                tr("Time"));
        List<List<String>> rows = new ArrayList<>();
        for (RunRow run : runs) {
            Measure measure = run.measure();
            rows.add(List.of(
                    run.id(),
                    run.facts().title(),
                    run.facts().method(),
                    run.facts().data(),
                    run.facts().split(),
                    measure == null ? "" : measure.name() + " (" + measure.split() + ")",
                    measure == null ? "" : measure.text(),
                    measure == null ? "" : Integer.toString(measure.repetitions()),
                    Durations.text(run.journal().seconds())));
        }
        return TableContent.of(tr("Runs"), head, rows);
    }
}
