package org.molweave.app.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.molweave.app.project.ModelChoice;
import org.molweave.engine.method.Methods;
import org.molweave.engine.metric.ScoreSheet;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunStatus;

/// Finds the models that can be asked: the project's finished runs, newest first, then shipped checkpoints.
/// Reads many small files, so it is called in the background.
final class OfferedModels {

    private static final String NUMBERS = ".safetensors";

    private OfferedModels() {}

    /// `folders` are searched for checkpoints besides the project's own.
    static List<OfferedModel> find(Optional<Project> project, List<Path> folders) throws IOException {
        List<OfferedModel> found = new ArrayList<>();
        Set<Path> searched = new LinkedHashSet<>();
        if (project.isPresent()) {
            found.addAll(runs(project.get()));
            searched.add(project.get().resolve("model"));
            searched.add(project.get().resolve("../pretrained/model"));
        }
        searched.addAll(folders);
        Set<Path> seen = new LinkedHashSet<>();
        for (Path folder : searched) {
            for (ModelChoice model : checkpoints(folder)) {
                if (seen.add(model.checkpoint().toAbsolutePath().normalize())) {
                    found.add(new OfferedModel(model, OfferedModel.Origin.SHIPPED, ""));
                }
            }
        }
        return List.copyOf(found);
    }

    private static List<OfferedModel> runs(Project project) throws IOException {
        List<OfferedModel> found = new ArrayList<>();
        for (RunDirectories.Entry entry : RunDirectories.list(project.runs()).reversed()) {
            if (entry instanceof RunDirectories.Entry.Run run
                    && run.history().status() == RunStatus.FINISHED
                    && Methods.answers(run.spec().method())) {
                RunDirectory directory = run.directory();
                ModelChoice.find(
                                directory.mainCheckpoint(),
                                directory.id(),
                                run.spec().title())
                        .ifPresent(
                                model -> found.add(new OfferedModel(model, OfferedModel.Origin.RUN, score(directory))));
            }
        }
        return found;
    }

    private static String score(RunDirectory run) {
        Path sheet = run.artifacts().resolve(ScoreSheet.FILE_NAME);
        if (Files.notExists(sheet)) {
            return "";
        }
        try {
            ScoreSheet scores = ScoreSheet.read(sheet);
            return scores.seeds().size() > 1
                    ? "%s %.3f ± %.3f".formatted(scores.metric().label(), scores.mean(), scores.deviation())
                    : "%s %.3f".formatted(scores.metric().label(), scores.mean());
        } catch (IOException | IllegalArgumentException e) {
            return "";
        }
    }

    private static List<ModelChoice> checkpoints(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(NUMBERS))
                    .sorted()
                    .map(file -> ModelChoice.find(file, "", ""))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }
}
