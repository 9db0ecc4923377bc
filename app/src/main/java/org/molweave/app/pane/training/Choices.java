package org.molweave.app.pane.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.molweave.app.project.FileKind;
import org.molweave.app.project.ModelChoice;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.RunSpec;
import org.molweave.engine.run.Stage;

/// The files that a run of a project can be made with, as its specification names them: relative to the project.
record Choices(List<String> molecules, List<String> knowledge, List<Model> models) {

    /// A checkpoint without suffix, and the id of the method that made it, empty where it does not say.
    record Model(String path, String method) {}

    static final Choices NONE = new Choices(List.of(), List.of(), List.of());

    /// `others` are models that lie elsewhere: the one that is chosen, the one that comes with the program.
    static Choices of(Project project, List<ModelChoice> others) throws IOException {
        Set<String> molecules = new LinkedHashSet<>();
        Set<String> knowledge = new LinkedHashSet<>();
        for (Stage stage : project.recipe()) {
            RunSpec.DataSpec data = stage.data();
            if (data != null) {
                molecules.add(data.file());
            }
            if (stage.knowledgeGraph() != null) {
                knowledge.add(stage.knowledgeGraph());
            }
        }
        molecules.addAll(files(project, "data", FileKind.MOLECULES));
        knowledge.addAll(files(project, "kg", FileKind.KNOWLEDGE));
        molecules.removeIf(file -> Files.notExists(project.resolve(file)));
        knowledge.removeIf(file -> Files.notExists(project.resolve(file)));
        return new Choices(List.copyOf(molecules), List.copyOf(knowledge), models(project, others));
    }

    private static List<Model> models(Project project, List<ModelChoice> others) throws IOException {
        List<ModelChoice> all = new ArrayList<>();
        for (String file : files(project, "model", FileKind.MODEL)) {
            ModelChoice.find(project.resolve(file), "", "").ifPresent(all::add);
        }
        all.addAll(others);
        // A new project has a copy of the one that comes with the program.
        Map<String, Path> byName = new LinkedHashMap<>();
        all.forEach(
                model -> byName.putIfAbsent(String.valueOf(model.checkpoint().getFileName()), model.checkpoint()));
        return byName.values().stream()
                .map(checkpoint -> new Model(project.relative(checkpoint), madeBy(checkpoint)))
                .toList();
    }

    private static String madeBy(Path checkpoint) {
        try {
            return Json.read(checkpoint.resolveSibling(checkpoint.getFileName() + ".json"))
                    .path("method")
                    .asText("");
        } catch (IOException _) {
            // Whoever starts from it is told why it cannot be read.
            return "";
        }
    }

    private static List<String> files(Project project, String folder, FileKind kind) throws IOException {
        Path path = project.folder().resolve(folder);
        List<String> found = new ArrayList<>();
        if (Files.isDirectory(path)) {
            try (Stream<Path> all = Files.list(path)) {
                for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                    if (FileKind.of(file) == kind) {
                        found.add(project.relative(file));
                    }
                }
            }
        }
        return found;
    }
}
