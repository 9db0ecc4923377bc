package org.molweave.app.pane.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.molweave.app.project.FileKind;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.RunSpec;
import org.molweave.engine.run.Stage;

/// The files of a project that a run can be made with, as its specification names them: relative to the project.
record Choices(List<String> molecules, List<String> knowledge, List<String> models) {

    static final Choices NONE = new Choices(List.of(), List.of(), List.of());

    static Choices of(Project project) throws IOException {
        Set<String> molecules = new LinkedHashSet<>();
        Set<String> knowledge = new LinkedHashSet<>();
        Set<String> models = new LinkedHashSet<>();
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
        for (String file : files(project, "model", FileKind.MODEL)) {
            if (file.endsWith(SUFFIX)) {
                models.add(file.substring(0, file.length() - SUFFIX.length()));
            }
        }
        molecules.removeIf(file -> Files.notExists(project.resolve(file)));
        knowledge.removeIf(file -> Files.notExists(project.resolve(file)));
        return new Choices(List.copyOf(molecules), List.copyOf(knowledge), List.copyOf(models));
    }

    private static final String SUFFIX = ".safetensors";

    private static List<String> files(Project project, String folder, FileKind kind) throws IOException {
        Path path = project.folder().resolve(folder);
        List<String> found = new ArrayList<>();
        if (Files.isDirectory(path)) {
            try (Stream<Path> all = Files.list(path)) {
                for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                    if (FileKind.of(file) == kind) {
                        found.add(relative(project, file));
                    }
                }
            }
        }
        return found;
    }

    /// The path as a specification names it: relative where it lies inside the project.
    static String relative(Project project, Path file) {
        Path home = project.folder().toAbsolutePath().normalize();
        Path path = file.toAbsolutePath().normalize();
        return path.startsWith(home) ? home.relativize(path).toString().replace('\\', '/') : path.toString();
    }
}
