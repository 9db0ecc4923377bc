package org.molweave.app.figure;

import static org.molweave.app.text.Text.tr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.molweave.app.project.Opener;
import org.molweave.app.project.Workspace;
import org.molweave.engine.run.Project;
import org.molweave.viz.figure.FigureSource;
import org.molweave.viz.figure.file.FigureMetadata;

/// Opens the view that a figure's file shows: finds its project, then lets a [Reopening] put everything in place.
public final class FigureOpener {

    /// How the window shows a pane, and gives the view in it.
    public interface Panes {
        void show(String pane);

        Optional<FigureSource> view(String pane);
    }

    private record Found(FigureMetadata figure, Optional<Path> project) {}

    private final Workspace workspace;
    private final Opener opener;
    private final Panes panes;
    private final Supplier<List<String>> recent;
    private @Nullable Reopening current;

    /// `recent` names the folders of projects that were open before.
    public FigureOpener(Workspace workspace, Opener opener, Panes panes, Supplier<List<String>> recent) {
        this.workspace = workspace;
        this.opener = opener;
        this.panes = panes;
        this.recent = recent;
    }

    public void open(Path file) {
        Project open = workspace.project();
        List<String> known = List.copyOf(recent.get());
        workspace
                .background()
                .run(
                        () -> read(file, open, known),
                        found -> found.ifPresentOrElse(
                                figure -> reopen(file, figure),
                                () -> workspace
                                        .notices()
                                        .warn(
                                                tr("%s is no figure of Molweave.", file.getFileName()),
                                                tr("Only figures that Molweave exported itself know the view that they"
                                                        + " show; their metadata may also have been removed by another"
                                                        + " program."))),
                        error -> workspace.notices().error(tr("%s cannot be read.", file.getFileName()), error));
    }

    private static Optional<Found> read(Path file, @Nullable Project open, List<String> recent) throws IOException {
        Optional<FigureMetadata> figure = FigureMetadata.read(file);
        if (figure.isEmpty()) {
            return Optional.empty();
        }
        String name = figure.get().provenance().getOrDefault(Origin.PROJECT, "");
        return Optional.of(new Found(figure.get(), project(file, name, open, recent)));
    }

    /// The project that is open, the one that the file lies in, or one that was open before: the first of that name.
    private static Optional<Path> project(Path file, String name, @Nullable Project open, List<String> recent) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var places = new LinkedHashSet<Path>();
        if (open != null) {
            places.add(open.folder());
        }
        for (Path at = file.toAbsolutePath().normalize().getParent(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(Project.FILE))) {
                places.add(at);
            }
        }
        recent.forEach(folder -> places.add(Path.of(folder)));
        return places.stream().filter(place -> name.equals(nameOf(place))).findFirst();
    }

    private static String nameOf(Path folder) {
        try {
            return Files.exists(folder.resolve(Project.FILE))
                    ? Project.open(folder).name()
                    : "";
        } catch (IOException e) {
            return "";
        }
    }

    private void reopen(Path file, Found found) {
        if (current != null) {
            current.stop();
        }
        Map<String, String> from = found.figure.provenance();
        List<String> missing = new ArrayList<>();
        String name = from.getOrDefault(Origin.PROJECT, "");
        if (found.project.isEmpty() && !name.isEmpty()) {
            missing.add(tr("The project “%s” was not found; open it first.", name));
        }
        current = new Reopening(
                workspace,
                opener,
                panes,
                from,
                missing,
                lacking -> said(String.valueOf(file.getFileName()), found, lacking));
        current.start(found.project.orElse(null));
    }

    private void said(String file, Found found, List<String> missing) {
        String title = found.figure.title();
        if (missing.isEmpty()) {
            workspace.notices().info(tr("%s: %s", file, title));
        } else {
            workspace.notices().warn(tr("%s is shown again, but not all of it.", title), String.join("\n", missing));
        }
    }
}
