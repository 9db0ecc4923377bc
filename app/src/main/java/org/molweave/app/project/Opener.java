package org.molweave.app.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.molweave.app.notice.Notices;
import org.molweave.app.task.Activity;
import org.molweave.app.task.Background;
import org.molweave.app.text.Text;
import org.molweave.engine.data.DataException;
import org.molweave.engine.data.MoleculeCache;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.MoleculeReader;
import org.molweave.engine.data.ReadListener;
import org.molweave.engine.data.ReadOptions;
import org.molweave.engine.kg.BadLine;
import org.molweave.engine.kg.TripleFiles;
import org.molweave.engine.query.PublishedModels;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.WholeFile;

/// Opens projects and files into the workspace, in the background. Used on the JavaFX thread.
public final class Opener {

    /// The profile of the weights that the authors of KCL published.
    private static final String PUBLISHED = "released";

    private final Workspace workspace;

    private Consumer<Path> figures = _ -> {};

    public Opener(Workspace workspace) {
        this.workspace = workspace;
    }

    /// How figures are opened, once there is a window to show their views in.
    public void openFiguresBy(Consumer<Path> open) {
        figures = open;
    }

    /// Opens whatever the path is, by its kind; a file that nothing here can read is refused with the reason.
    public void open(Path path) {
        FileKind kind;
        try {
            kind = FileKind.of(path);
        } catch (IOException e) {
            workspace.notices().error(Text.tr("%s cannot be opened.", path.getFileName()), e);
            return;
        }
        switch (kind) {
            case PROJECT -> openProject(path);
            case RUN -> openRun(path);
            case MOLECULES -> openMolecules(imported(path, "data"), ReadOptions.DEFAULTS);
            case KNOWLEDGE -> openKnowledge(imported(path, "kg"));
            case MODEL -> openModel(path);
            case FIGURE -> figures.accept(path);
            case UNKNOWN ->
                workspace
                        .notices()
                        .warn(
                                Text.tr("%s is nothing that Molweave can open.", path.getFileName()),
                                Text.tr("It opens project folders, run folders, molecules (.csv .tsv .smi .sdf .mol,"
                                        + " also .gz), knowledge graphs (.tsv .nt .ttl .graphml), models (.safetensors"
                                        + " .npz .pkl) and figures that it exported itself."));
        }
    }

    /// Opens a project's folder (or its project.json) with the data, the knowledge and the model that it starts from.
    public void openProject(Path path) {
        workspace
                .background()
                .run(
                        () -> ProjectStart.read(path),
                        this::begin,
                        error -> workspace.notices().error(Text.tr("The project %s cannot be opened.", path), error));
    }

    private void begin(ProjectStart start) {
        workspace.leave();
        workspace.projectProperty().set(start.project());
        start.project().warnings().forEach(warning -> workspace.notices().warn(warning, ""));
        start.knowledge().ifPresent(this::openKnowledge);
        Session session = start.session();
        start.molecules().ifPresent(molecules -> openMolecules(molecules, () -> session.show(workspace)));
        workspace.selection().runsProperty().set(session.runs());
        start.model().ifPresent(workspace.modelProperty()::set);
    }

    /// Closes the project; nothing of it is lost.
    public void closeProject() {
        workspace.leave();
        workspace.projectProperty().set(null);
    }

    /// Puts files into the folder of a new project, in the background.
    @FunctionalInterface
    public interface Equipment {
        void bringTo(Path folder) throws IOException;
    }

    /// Makes a folder a project, with what it begins with, and opens it.
    public void newProject(Path folder, String name, Equipment equipment) {
        workspace
                .background()
                .run(
                        () -> {
                            if (Files.exists(folder.resolve(Project.FILE))) {
                                throw new IOException("%s is a project already.".formatted(folder));
                            }
                            Files.createDirectories(folder.resolve("data"));
                            Files.createDirectories(folder.resolve("kg"));
                            equipment.bringTo(folder);
                            Project.create(folder, name);
                            Files.writeString(
                                    folder.resolve(NewProject.folderName(name) + Project.DOOR),
                                    Text.tr("Open this file with Molweave to open the project in this folder.\n"));
                            return folder;
                        },
                        this::openProject,
                        error -> workspace.notices().error(Text.tr("No project could be made in %s.", folder), error));
    }

    /// Makes a project around the open molecules: their file is copied into it, and read there as it was read here.
    public void newProject(Path folder, String name, MoleculeTable table, Equipment equipment) {
        newProject(folder, name, home -> {
            equipment.bringTo(home);
            Path data = home.resolve("data").resolve(table.file().getFileName());
            WholeFile.write(data, out -> Files.copy(table.file(), out));
            Session.of(table, home.relativize(data)).write(home);
        });
    }

    /// Reads molecules and shows them.
    public void openMolecules(Path file, ReadOptions options) {
        openMolecules(new ProjectStart.Molecules(file, options, true), () -> workspace.focusRow(0));
    }

    private void openMolecules(ProjectStart.Molecules molecules, Runnable then) {
        Path file = molecules.file();
        ReadOptions options = molecules.options();
        Background background = workspace.background();
        Project project = workspace.project();
        background.start(
                Text.tr("Reading %s", file.getFileName()),
                activity -> read(project, file, options, activity),
                dataset -> {
                    show(file, options, dataset);
                    then.run();
                },
                error -> {
                    // A file that nobody named may be about something else than molecules.
                    if (molecules.named() || !(error instanceof DataException)) {
                        workspace.notices().error(Text.tr("%s cannot be read.", file.getFileName()), error);
                    }
                });
    }

    private static MoleculeDataset read(@Nullable Project project, Path file, ReadOptions options, Activity activity)
            throws IOException {
        var listener = new ReadListener() {
            @Override
            public void progress(long rows) {
                activity.progress(-1, Text.tr("%,d rows", rows));
            }

            @Override
            public boolean stopRequested() {
                return activity.isCancelled();
            }
        };
        return project == null || !Files.isWritable(project.folder())
                ? MoleculeReader.read(file, options, listener)
                : new MoleculeCache(project.cache()).read(file, options, listener);
    }

    private void show(Path file, ReadOptions options, MoleculeDataset dataset) {
        workspace.tableProperty().set(MoleculeTable.of(file, options, dataset));
        long left = dataset.badRows().stream().filter(row -> !row.kept()).count();
        String name = String.valueOf(file.getFileName());
        if (left > 0) {
            workspace
                    .notices()
                    .warn(
                            left == 1
                                    ? Text.tr("%s: %,d molecules; 1 row could not be used.", name, dataset.size())
                                    : Text.tr(
                                            "%s: %,d molecules; %,d rows could not be used.",
                                            name, dataset.size(), left),
                            Text.tr("Press Show above the molecules to mend what could not be read."));
        } else {
            workspace.notices().info(Text.tr("%s: %,d molecules.", name, dataset.size()));
        }
    }

    /// Reads triples and shows them.
    public void openKnowledge(Path file) {
        workspace
                .background()
                .start(
                        Text.tr("Reading %s", file.getFileName()),
                        _ -> knowledge(file),
                        this::show,
                        error -> workspace.notices().error(Text.tr("%s cannot be read.", file.getFileName()), error));
    }

    private void show(KnowledgeFile knowledge) {
        workspace.knowledgeProperty().set(knowledge);
        if (!knowledge.badLines().isEmpty()) {
            BadLine first = knowledge.badLines().getFirst();
            workspace
                    .notices()
                    .warn(
                            Text.tr(
                                    "%s: %,d facts; not all of the file could be used.",
                                    knowledge.file().getFileName(),
                                    knowledge.graph().triples().size()),
                            Text.tr("Line %d: %s", first.line(), first.reason()));
        }
    }

    /// Reads a file of triples, whether it is about elements or not.
    public static KnowledgeFile knowledge(Path file) throws IOException {
        return KnowledgeFile.of(file, TripleFiles.read(file));
    }

    /// Makes a checkpoint the model that answers questions.
    public void openModel(Path file) {
        openModel(file, "", "");
    }

    /// Makes the checkpoint of a run the model that answers questions.
    public void openModel(Path file, String run, String title) {
        Optional<ModelChoice> model = ModelChoice.find(file, run, title);
        if (model.isPresent()) {
            workspace.modelProperty().set(model.get());
        } else {
            importWeights(file);
        }
    }

    /// Published weights become a checkpoint of the project, from which runs can start; the encoder that needs triples
    /// reads the open knowledge graph.
    private void importWeights(Path file) {
        Project project = workspace.project();
        if (project == null) {
            workspace
                    .notices()
                    .warn(
                            Text.tr("%s is no checkpoint that answers by itself.", file.getFileName()),
                            Text.tr("A checkpoint is two files side by side, .safetensors and .json. If these are"
                                    + " published weights, open a project first: it keeps them as a checkpoint."));
            return;
        }
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.\\w+$", "");
        Path checkpoint = freeCheckpoint(project.folder().resolve("checkpoints"), name);
        Optional<Path> triples = Optional.ofNullable(workspace.knowledge())
                .filter(KnowledgeFile::isAboutElements)
                .map(KnowledgeFile::file);
        workspace
                .background()
                .start(
                        Text.tr("Importing %s", file.getFileName()),
                        _ -> {
                            Files.createDirectories(checkpoint.getParent());
                            return PublishedModels.find(PUBLISHED)
                                    .store(checkpoint, PUBLISHED, List.of(file), triples.orElse(null));
                        },
                        encoders -> imported(file, checkpoint, encoders),
                        error -> workspace
                                .notices()
                                .error(
                                        Text.tr("%s could not be imported as published weights.", file.getFileName()),
                                        error));
    }

    /// A checkpoint that is there is never written over.
    private static Path freeCheckpoint(Path folder, String name) {
        Path checkpoint = folder.resolve(name);
        for (int i = 2; ModelChoice.find(checkpoint, "", "").isPresent(); i++) {
            checkpoint = folder.resolve(name + "-" + i);
        }
        return checkpoint;
    }

    private void imported(Path file, Path checkpoint, List<String> encoders) {
        workspace
                .notices()
                .info(Text.tr(
                        "%s: %s imported as checkpoints/%s; runs can start from it.",
                        file.getFileName(), String.join(", ", encoders), checkpoint.getFileName()));
        ModelChoice.find(checkpoint, "", "").ifPresent(workspace.modelProperty()::set);
    }

    private void openRun(Path run) {
        Path runs = run.toAbsolutePath().normalize().getParent();
        Path project = runs == null ? null : runs.getParent();
        if (project == null || Files.notExists(project.resolve(Project.FILE))) {
            workspace
                    .notices()
                    .warn(
                            Text.tr("The run %s lies in no project.", run.getFileName()),
                            Text.tr("Put it into the folder runs of a project, then open that project."));
            return;
        }
        openProject(project);
    }

    /// A file from elsewhere is copied into the project, so that the project can be moved as a whole.
    private Path imported(Path file, String folder) {
        Project project = workspace.project();
        Path absolute = file.toAbsolutePath().normalize();
        if (project == null
                || absolute.startsWith(project.folder().toAbsolutePath().normalize())) {
            return file;
        }
        try {
            Path target = free(project.folder().resolve(folder), String.valueOf(file.getFileName()));
            WholeFile.write(target, out -> Files.copy(file, out));
            workspace
                    .notices()
                    .info(Text.tr(
                            "%s was copied into the project, as %s.",
                            file, project.folder().relativize(target)));
            return target;
        } catch (IOException e) {
            workspace
                    .notices()
                    .warn(
                            Text.tr("%s is opened where it lies: it could not be copied into the project.", file),
                            Notices.reason(e));
            return file;
        }
    }

    private static Path free(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        int dot = name.indexOf('.', 1);
        String stem = dot < 0 ? name : name.substring(0, dot);
        String ending = dot < 0 ? "" : name.substring(dot);
        Path free = folder.resolve(name);
        for (int i = 2; Files.exists(free); i++) {
            free = folder.resolve("%s-%d%s".formatted(stem, i, ending));
        }
        return free;
    }
}
