package org.molweave.engine.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.molweave.engine.data.DataSummary;
import org.molweave.engine.graph.AttentionTable;
import org.molweave.engine.metric.PredictionTable;
import org.molweave.engine.metric.ScoreSheet;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunHistory;
import org.molweave.engine.run.RunSpec;

/// A run with the artifacts that a report shows; a list is empty where the run made none.
///
/// `faults` says which artifact could not be read and why: a report with a gap is better than none.
record ReportedRun(
        RunDirectory directory,
        RunSpec spec,
        RunHistory history,
        List<ScoreSheet> scores,
        List<PredictionTable> predictions,
        List<AttentionTable> attention,
        List<DataSummary> data,
        List<String> faults) {

    @FunctionalInterface
    private interface Reader<T> {
        T read(Path file) throws IOException;
    }

    /// Throws [IOException] where the directory is no run.
    static ReportedRun read(RunDirectory directory) throws IOException {
        List<String> faults = new ArrayList<>();
        return new ReportedRun(
                directory,
                RunDirectories.open(directory),
                RunHistory.read(directory),
                read(directory, ScoreSheet.FILE_NAME, ScoreSheet::read, faults).stream()
                        .toList(),
                read(directory, PredictionTable.FILE_NAME, PredictionTable::read, faults).stream()
                        .toList(),
                read(directory, AttentionTable.FILE_NAME, AttentionTable::read, faults)
                        .orElse(List.of()),
                read(directory, DataSummary.FILE_NAME, DataSummary::read, faults).stream()
                        .toList(),
                faults);
    }

    String title() {
        return spec.title();
    }

    boolean isLabelled() {
        return !scores.isEmpty();
    }

    private static <T> Optional<T> read(RunDirectory directory, String name, Reader<T> reader, List<String> faults) {
        Path file = directory.artifacts().resolve(name);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(file));
        } catch (IOException | RuntimeException e) {
            faults.add("%s could not be read: %s".formatted(name, e.getMessage()));
            return Optional.empty();
        }
    }
}
