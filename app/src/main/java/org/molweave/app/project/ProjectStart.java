package org.molweave.app.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.molweave.engine.data.ReadOptions;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunSpec;
import org.molweave.engine.run.RunStatus;
import org.molweave.engine.run.Stage;

/// What a project opens with: what was open in it last, or else the data that its recipe measures something on, its
/// knowledge graph, and the newest model
/// that predicts something, or else the one that it starts from.
record ProjectStart(
        Project project,
        Optional<Molecules> molecules,
        Optional<Path> knowledge,
        Optional<ModelChoice> model,
        Session session) {

    /// A file and how it is read. `named` where a recipe or a person chose it; otherwise it is the first that may hold
    /// molecules.
    record Molecules(Path file, ReadOptions options, boolean named) {}

    static ProjectStart read(Path path) throws IOException {
        Project project = Project.open(path);
        Session session = Session.read(project);
        Optional<Molecules> before = session.molecules(project);
        Optional<Path> knowledgeBefore = session.knowledge(project);
        Optional<ModelChoice> modelBefore = session.model(project);
        return new ProjectStart(
                project,
                before.isPresent() ? before : molecules(project),
                knowledgeBefore.isPresent() ? knowledgeBefore : knowledge(project),
                modelBefore.isPresent() ? modelBefore : model(project),
                before.isPresent() ? session : session.withoutRows());
    }

    private static Optional<Molecules> molecules(Project project) throws IOException {
        Optional<RunSpec.DataSpec> named = project.recipe().stream()
                .map(Stage::data)
                .filter(data -> data != null && Files.exists(project.resolve(data.file())))
                .max(Comparator.comparingInt(data -> data.properties() == null ? 0 : 1));
        if (named.isPresent()) {
            return named.map(data -> new Molecules(project.resolve(data.file()), options(data), true));
        }
        return first(project.folder().resolve("data"), FileKind.MOLECULES)
                .map(file -> new Molecules(file, ReadOptions.DEFAULTS, false));
    }

    /// The rows as they are in the file: what a run merges or leaves out is still shown.
    private static ReadOptions options(RunSpec.DataSpec data) {
        ReadOptions options = ReadOptions.DEFAULTS;
        if (data.smilesColumn() != null) {
            options = options.withSmilesColumn(data.smilesColumn());
        }
        if (data.splitColumn() != null) {
            options = options.withSplitColumn(data.splitColumn());
        }
        List<String> properties = data.properties();
        return properties == null ? options : options.withProperties(properties);
    }

    private static Optional<Path> knowledge(Project project) throws IOException {
        Optional<Path> named = project.recipe().stream()
                .map(Stage::knowledgeGraph)
                .filter(file -> file != null && Files.exists(project.resolve(file)))
                .findFirst()
                .map(project::resolve);
        return named.isPresent() ? named : first(project.folder().resolve("kg"), FileKind.KNOWLEDGE);
    }

    private static Optional<Path> first(Path folder, FileKind kind) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (FileKind.of(file) == kind) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ModelChoice> model(Project project) throws IOException {
        Optional<ModelChoice> trained = trained(project);
        if (trained.isPresent()) {
            return trained;
        }
        Optional<Path> own = first(project.folder().resolve("model"), FileKind.MODEL);
        if (own.isPresent()) {
            return ModelChoice.find(own.get(), "", "");
        }
        return parents(project).stream()
                .map(parent -> ModelChoice.find(project.resolve(parent), "", ""))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The newest finished run that predicts a property.
    private static Optional<ModelChoice> trained(Project project) throws IOException {
        for (RunDirectories.Entry entry : RunDirectories.list(project.runs()).reversed()) {
            if (entry instanceof RunDirectories.Entry.Run run
                    && "kcl-finetune".equals(run.spec().method())
                    && run.history().status() == RunStatus.FINISHED) {
                RunDirectory directory = run.directory();
                Optional<ModelChoice> model = ModelChoice.find(
                        directory.mainCheckpoint(), directory.id(), run.spec().title());
                if (model.isPresent()) {
                    return model;
                }
            }
        }
        return Optional.empty();
    }

    /// Checkpoints from elsewhere that the project's recipes start from.
    private static List<String> parents(Project project) throws IOException {
        if (!Files.isDirectory(project.folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(project.folder())) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .flatMap(file -> stages(file).stream())
                    .map(Stage::parent)
                    .filter(parent -> parent != null && parent.contains("/"))
                    .distinct()
                    .toList();
        }
    }

    private static List<Stage> stages(Path recipe) {
        try {
            return Project.open(recipe).recipe();
        } catch (IOException e) {
            return List.of();
        }
    }
}
