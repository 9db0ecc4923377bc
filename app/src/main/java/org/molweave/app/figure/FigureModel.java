package org.molweave.app.figure;

import static org.molweave.app.text.Text.tr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.molweave.app.notice.Notices;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Latest;
import org.molweave.engine.method.Versions;
import org.molweave.engine.run.Project;
import org.molweave.viz.figure.Figure;
import org.molweave.viz.figure.FigureCheck;
import org.molweave.viz.figure.FigurePreset;
import org.molweave.viz.figure.FigureSettings;
import org.molweave.viz.figure.Page;
import org.molweave.viz.figure.Raster;
import org.molweave.viz.figure.file.FigureFormat;
import org.molweave.viz.figure.file.FigureMetadata;
import org.molweave.viz.palette.Theme;

/// Which view goes to a file, how large, in which colours and format; what it looks like then and what is wrong with
/// it.
/// Settings outlive the dialog.
public final class FigureModel {

    static final String FOLDER = "figures";

    private static final double PREVIEW_WIDTH = 620;
    private static final double PREVIEW_HEIGHT = 500;
    private static final int LONGEST_NAME = 60;

    /// A view to choose, by the pane that it is in.
    record Choice(String pane, String title, Figure figure) {}

    /// What the figure will be like.
    record Preview(Page page, FigureCheck check, Raster raster) {}

    private final Workspace workspace;
    private final Latest<Preview> latest;
    private final ReadOnlyObjectWrapper<List<Choice>> choices = new ReadOnlyObjectWrapper<>(this, "choices", List.of());
    private final ObjectProperty<@Nullable Choice> choice = new SimpleObjectProperty<>(this, "choice");
    private final ObjectProperty<@Nullable FigurePreset> preset = new SimpleObjectProperty<>(this, "preset");
    private final DoubleProperty widthMm = new SimpleDoubleProperty(this, "widthMm");
    private final DoubleProperty heightMm = new SimpleDoubleProperty(this, "heightMm");
    private final DoubleProperty textPoints = new SimpleDoubleProperty(this, "textPoints");
    private final IntegerProperty dpi = new SimpleIntegerProperty(this, "dpi", 600);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.PRINT);
    private final ObjectProperty<FigureFormat> format = new SimpleObjectProperty<>(this, "format", FigureFormat.PDF);
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>(this, "preview");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private boolean setting;

    public FigureModel(Workspace workspace) {
        this.workspace = workspace;
        latest = workspace.background().latest(this::shown, this::failed);
        choose(FigurePreset.DOUBLE_COLUMN);
        theme.set(Theme.PRINT);
        choice.subscribe(chosen -> {
            name.set(chosen == null ? "" : freeName(chosen.figure().title()));
            draw();
        });
        format.subscribe(_ -> {
            Choice chosen = choice.get();
            if (chosen != null) {
                name.set(freeName(chosen.figure().title()));
            }
        });
        preset.subscribe(this::choose);
        for (var number : List.of(widthMm, heightMm, textPoints)) {
            number.subscribe(_ -> changed());
        }
        dpi.subscribe(_ -> draw());
        theme.subscribe(_ -> draw());
    }

    /// Offers views, the first of them chosen.
    void offer(List<Choice> views) {
        choices.set(List.copyOf(views));
        choice.set(views.isEmpty() ? null : views.getFirst());
    }

    ReadOnlyObjectProperty<List<Choice>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Choice> choiceProperty() {
        return choice;
    }

    /// Null while the sizes are those of no preset.
    ObjectProperty<@Nullable FigurePreset> presetProperty() {
        return preset;
    }

    /// 0 for as wide as on the screen.
    DoubleProperty widthMmProperty() {
        return widthMm;
    }

    /// 0 for the shape of the view.
    DoubleProperty heightMmProperty() {
        return heightMm;
    }

    /// 0 for as large beside the picture as on the screen.
    DoubleProperty textPointsProperty() {
        return textPoints;
    }

    IntegerProperty dpiProperty() {
        return dpi;
    }

    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    ObjectProperty<FigureFormat> formatProperty() {
        return format;
    }

    /// The name of the file, without its folder.
    StringProperty nameProperty() {
        return name;
    }

    /// Null while it is being drawn for the first time.
    ReadOnlyObjectProperty<@Nullable Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// Why there is no preview; empty where there is one.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Makes it wide enough for all text and lines.
    void widen() {
        Preview now = preview.get();
        if (now != null && Double.isFinite(now.check.wideEnoughMm())) {
            double scaled = now.page.widthMm() == 0 ? 1 : now.check.wideEnoughMm() / now.page.widthMm();
            setting = true;
            if (heightMm.get() > 0) {
                heightMm.set(Math.ceil(heightMm.get() * scaled));
            }
            widthMm.set(Math.ceil(now.check.wideEnoughMm()));
            setting = false;
            changed();
        }
    }

    private void choose(@Nullable FigurePreset chosen) {
        if (chosen == null) {
            return;
        }
        FigureSettings settings = chosen.settings(theme.get());
        setting = true;
        preset.set(chosen);
        widthMm.set(settings.widthMm());
        heightMm.set(settings.heightMm());
        textPoints.set(settings.textPoints());
        dpi.set(settings.dpi());
        theme.set(
                switch (chosen) {
                    case SINGLE_COLUMN, ONE_AND_A_HALF_COLUMNS, DOUBLE_COLUMN -> Theme.PRINT;
                    case SLIDE, SCREEN -> workspace.themeProperty().get();
                });
        setting = false;
        draw();
    }

    /// Another size than that of the preset is of no preset.
    private void changed() {
        if (!setting) {
            FigurePreset now = preset.get();
            if (now != null && !hasSizesOf(now.settings(theme.get()))) {
                preset.set(null);
            }
            draw();
        }
    }

    private boolean hasSizesOf(FigureSettings settings) {
        return widthMm.get() == settings.widthMm()
                && heightMm.get() == settings.heightMm()
                && textPoints.get() == settings.textPoints();
    }

    private FigureSettings settings() {
        return new FigureSettings(widthMm.get(), heightMm.get(), textPoints.get(), dpi.get(), theme.get());
    }

    private void draw() {
        Choice chosen = choice.get();
        if (setting || chosen == null) {
            return;
        }
        problem.set("");
        try {
            FigureSettings wanted = settings();
            latest.submit(() -> preview(Page.of(chosen.figure, wanted)));
        } catch (IllegalArgumentException e) {
            latest.cancel();
            failed(e);
        }
    }

    private static Preview preview(Page page) {
        double factor = Math.min(PREVIEW_WIDTH / page.width(), PREVIEW_HEIGHT / page.height());
        return new Preview(page, FigureCheck.of(page), Raster.scaled(page, factor));
    }

    private void shown(Preview made) {
        preview.set(made);
    }

    private void failed(Throwable error) {
        preview.set(null);
        problem.set(Notices.reason(error));
    }

    /// The folder of the project's figures; empty while no project is open.
    Optional<Path> folder() {
        return Optional.ofNullable(workspace.project())
                .map(project -> project.folder().resolve(FOLDER));
    }

    /// A name for the title that no file of the folder has.
    private String freeName(String title) {
        String stem = title.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-+|-+$", "");
        stem = stem.length() > LONGEST_NAME ? stem.substring(0, LONGEST_NAME).replaceAll("-+$", "") : stem;
        stem = stem.isEmpty() ? "figure" : stem;
        String ending = "." + format.get().ending();
        Path folder = folder().orElse(null);
        String free = stem + ending;
        for (int i = 2; folder != null && Files.exists(folder.resolve(free)); i++) {
            free = stem + "-" + i + ending;
        }
        return free;
    }

    /// Whether a file of this name is in the folder of figures already.
    boolean isTaken() {
        return !name.get().isBlank()
                && folder().map(folder -> Files.exists(folder.resolve(name.get())))
                        .orElse(false);
    }

    /// Writes the figure among the project's figures.
    void saveInProject() {
        folder().ifPresent(folder -> save(folder.resolve(withEnding(name.get().strip()))));
    }

    /// Writes the figure; says where it is, or why it is not.
    void save(Path wanted) {
        Choice chosen = choice.get();
        if (chosen == null) {
            return;
        }
        Path file = wanted.resolveSibling(withEnding(String.valueOf(wanted.getFileName())));
        Page page = Page.of(chosen.figure, settings());
        FigureMetadata metadata = metadata(chosen);
        FigureFormat wantedFormat = format.get();
        workspace
                .background()
                .start(
                        tr("Writing %s", file.getFileName()),
                        _ -> written(file, wantedFormat, page, metadata),
                        written -> workspace.notices().info(tr("The figure was written to %s.", shown(written))),
                        error -> workspace
                                .notices()
                                .error(tr("The figure %s could not be written.", file.getFileName()), error));
    }

    private static Path written(Path file, FigureFormat format, Page page, FigureMetadata metadata) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new IOException(
                        tr("The folder %s could not be made: %s. Choose another one.", folder, Notices.reason(e)), e);
            }
        }
        format.write(file, page, metadata);
        return file;
    }

    private String shown(Path file) {
        Project project = workspace.project();
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = project == null ? null : project.folder().toAbsolutePath().normalize();
        return folder != null && absolute.startsWith(folder)
                ? folder.relativize(absolute).toString()
                : absolute.toString();
    }

    private String withEnding(String file) {
        String ending = "." + format.get().ending();
        return file.toLowerCase(java.util.Locale.ROOT).endsWith(ending) ? file : file + ending;
    }

    private FigureMetadata metadata(Choice chosen) {
        Map<String, String> from = Origin.complete(chosen.figure.provenance(), chosen.pane, workspace);
        return new FigureMetadata(
                chosen.figure.title(),
                Versions.program(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                from);
    }

    /// What goes to the clipboard: pixels and SVG of one view.
    record Copy(Raster raster, String svg) {}

    /// Draws the chosen view for the clipboard, then hands it over.
    void copy(java.util.function.Consumer<Copy> use) {
        Choice chosen = choice.get();
        if (chosen != null) {
            copy(Page.of(chosen.figure, settings()), metadata(chosen), use);
        }
    }

    /// Draws a view as it is on the screen, in its colours.
    void copyAsShown(Choice view, java.util.function.Consumer<Copy> use) {
        Page page = Page.of(
                view.figure,
                FigurePreset.SCREEN.settings(workspace.themeProperty().get()));
        copy(page, metadata(view), use);
    }

    private void copy(Page page, FigureMetadata metadata, java.util.function.Consumer<Copy> use) {
        workspace
                .background()
                .run(
                        () -> new Copy(
                                Raster.of(page, Math.min(300, page.settings().dpi())),
                                org.molweave.viz.figure.file.SvgWriter.text(page, metadata)),
                        copied -> {
                            use.accept(copied);
                            workspace.notices().info(tr("The picture is on the clipboard."));
                        },
                        error -> workspace.notices().error(tr("The picture could not be copied."), error));
    }
}
