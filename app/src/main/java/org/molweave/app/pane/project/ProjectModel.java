package org.molweave.app.pane.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.molweave.app.project.FileKind;
import org.molweave.app.project.Opener;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Latest;
import org.molweave.app.text.Text;
import org.molweave.engine.run.Project;

/// The files of the open project, by what they are; looked at again every few seconds, as files come and go.
public final class ProjectModel {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);

    /// Files of one kind, in the order of their names.
    public record Section(String title, String icon, List<Path> files) {}

    /// The project's name and text, and its files.
    public record Contents(Path folder, String name, String description, List<Section> sections) {}

    private final Workspace workspace;
    private final Opener opener;
    private final Latest<Contents> latest;
    private final ReadOnlyObjectWrapper<@Nullable Contents> contents = new ReadOnlyObjectWrapper<>(this, "contents");

    public ProjectModel(Workspace workspace, Opener opener) {
        this.workspace = workspace;
        this.opener = opener;
        latest = workspace
                .background()
                .latest(
                        this::show,
                        error -> workspace.notices().error(Text.tr("The project's files cannot be listed."), error));
        workspace.projectProperty().subscribe(this::look);
        workspace.background().every(LOOK_EVERY, () -> workspace.background().show(() -> look(workspace.project())));
    }

    public ReadOnlyObjectProperty<@Nullable Contents> contentsProperty() {
        return contents.getReadOnlyProperty();
    }

    /// Opens a file of the list; a figure or text opens outside.
    void open(Path file) {
        opener.open(file);
    }

    /// Whether the file is what the panes show now.
    boolean isShown(Path file) {
        Path path = file.toAbsolutePath().normalize();
        var table = workspace.table();
        var knowledge = workspace.knowledge();
        return (table != null && table.file().toAbsolutePath().normalize().equals(path))
                || (knowledge != null
                        && knowledge.file().toAbsolutePath().normalize().equals(path));
    }

    private void look(@Nullable Project project) {
        if (project == null) {
            latest.cancel();
            contents.set(null);
        } else {
            latest.submit(() -> read(project));
        }
    }

    private void show(Contents found) {
        if (!found.equals(contents.get())) {
            contents.set(found);
        }
    }

    static Contents read(Project project) throws IOException {
        Path folder = project.folder();
        var sections = new ArrayList<Section>();
        sections.add(new Section(Text.tr("Molecules"), "table", files(folder.resolve("data"), FileKind.MOLECULES)));
        sections.add(
                new Section(Text.tr("Knowledge graphs"), "graph", files(folder.resolve("kg"), FileKind.KNOWLEDGE)));
        sections.add(new Section(Text.tr("Models"), "brain", models(folder.resolve("model"))));
        sections.add(new Section(Text.tr("Figures"), "image", files(folder.resolve("figures"), FileKind.FIGURE)));
        sections.removeIf(section -> section.files().isEmpty());
        return new Contents(folder, project.name(), project.description(), List.copyOf(sections));
    }

    private static List<Path> models(Path folder) throws IOException {
        return files(folder, FileKind.MODEL).stream()
                .filter(file -> file.toString().endsWith(".safetensors"))
                .toList();
    }

    private static List<Path> files(Path folder, FileKind kind) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            var found = new ArrayList<Path>();
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                if (FileKind.of(file) == kind) {
                    found.add(file);
                }
            }
            return List.copyOf(found);
        }
    }
}
