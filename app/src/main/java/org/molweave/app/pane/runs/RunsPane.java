package org.molweave.app.pane.runs;

import static org.molweave.app.text.Text.tr;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.molweave.app.command.Command;
import org.molweave.app.icon.Icon;
import org.molweave.app.table.TableText;
import org.molweave.engine.run.RunSpec;
import org.molweave.viz.figure.Figure;
import org.molweave.viz.figure.FigureSource;
import org.molweave.viz.palette.Theme;

/// The table of runs and what is known of the selected ones. `outside` opens a file or folder with the system's
/// program.
public final class RunsPane extends BorderPane implements FigureSource {

    private final RunsModel model;
    private final Consumer<Path> outside;
    private final Consumer<RunSpec> template;
    private final Command errors;
    private final BooleanBinding nothingSelected;
    private final DetailsView details;

    /// `errors` shows where the selected run errs.
    public RunsPane(
            RunsModel model,
            ObservableValue<Theme> theme,
            Consumer<Path> outside,
            Consumer<RunSpec> template,
            Command errors) {
        this.model = model;
        this.errors = errors;
        this.template = template;
        this.outside = outside;
        nothingSelected = Bindings.createBooleanBinding(
                () -> model.selectedProperty().get().isEmpty(), model.selectedProperty());
        getStyleClass().addAll("pane-content", "runs-pane");
        getStylesheets().add(RunsPane.class.getResource("runs.css").toExternalForm());
        setTop(bar());
        var table = new RunTable(model);
        details = new DetailsView(model, theme);
        var split = new SplitPane(table, details);
        split.setDividerPositions(0.62);
        setCenter(split);
    }

    /// The curves are a view of their own.
    @Override
    public Optional<Figure> figure() {
        return Optional.empty();
    }

    @Override
    public List<String> restore(Map<String, String> from) {
        List<String> missing = model.restore(from);
        details.showCurves(from.getOrDefault(CompareCurves.METRIC, ""));
        return missing;
    }

    private Region bar() {
        var search = new TextField();
        search.setId("runs-search");
        search.setPromptText(tr("Search titles, settings, notes, tags"));
        search.setAccessibleText(tr("Search runs"));
        search.setTooltip(new Tooltip(tr("All words must occur; settings are found as epochs=40")));
        search.setPrefColumnCount(22);
        search.textProperty().bindBidirectional(model.filterProperty());
        var starred = new ToggleButton("", Icon.of("star"));
        starred.setId("runs-starred");
        starred.setAccessibleText(tr("Starred runs only"));
        starred.setTooltip(new Tooltip(tr("Starred runs only")));
        starred.getStyleClass().add("button-icon");
        starred.selectedProperty().bindBidirectional(model.starredOnlyProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(
                search,
                methods(),
                starred,
                space,
                button(
                        "runs-resume",
                        tr("Resume"),
                        "play",
                        tr("Goes on from the last checkpoint"),
                        cannotResume(),
                        model::resume),
                button(
                        "runs-repeat",
                        tr("Run again"),
                        "repeat",
                        tr("The same method, data, settings and seed once more"),
                        nothingSelected,
                        model::repeat),
                button(
                        "runs-report",
                        tr("Report"),
                        "file-text",
                        tr("Writes a page about the selected runs and opens it"),
                        nothingSelected,
                        () -> model.report(outside)),
                button(
                        "runs-errors",
                        tr("Errors"),
                        errors.icon(),
                        tr("Where the selected run errs: worst molecules, scaffolds, distance to the training part"),
                        Bindings.createBooleanBinding(() -> !errors.enabled().get(), errors.enabled()),
                        errors::fire),
                button(
                        "runs-discard",
                        "",
                        "trash",
                        tr("Moves the selected runs to the trash"),
                        nothingSelected,
                        model::discard),
                more());
        bar.getStyleClass().add("pane-bar");
        return bar;
    }

    private BooleanBinding cannotResume() {
        return Bindings.createBooleanBinding(() -> !model.mayResume(), model.selectedProperty());
    }

    private ComboBox<String> methods() {
        var box = new ComboBox<String>();
        box.setId("runs-method");
        box.setAccessibleText(tr("Method"));
        box.setTooltip(new Tooltip(tr("Runs of one method only")));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String method) {
                return method == null || method.isEmpty() ? tr("All methods") : method;
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        box.setOnShowing(_ -> {
            String before = model.methodProperty().get();
            box.getItems().setAll("");
            box.getItems().addAll(model.methods());
            box.setValue(before);
        });
        box.setValue("");
        box.valueProperty().addListener((_, _, method) -> {
            if (method != null) {
                model.methodProperty().set(method);
            }
        });
        return box;
    }

    private MenuButton more() {
        var menu = new MenuButton("", Icon.of("more"));
        menu.setId("runs-more");
        menu.setAccessibleText(tr("More"));
        menu.setTooltip(new Tooltip(tr("More that can be done with runs")));
        menu.getItems()
                .setAll(
                        item(
                                "runs-template",
                                tr("Set up a run like this"),
                                "sliders",
                                () -> model.specification(template)),
                        item(
                                "runs-folder",
                                tr("Open the run's folder"),
                                "folder",
                                () -> model.folder().ifPresent(outside)),
                        item(
                                "runs-command",
                                tr("Copy as command line"),
                                "terminal",
                                () -> model.commandLine(this::copy)),
                        item(
                                "runs-csv",
                                tr("Copy the table as CSV"),
                                "table",
                                () -> copy(model.table().as(TableText.CSV))),
                        item(
                                "runs-markdown",
                                tr("Copy the table as Markdown"),
                                "table",
                                () -> copy(model.table().as(TableText.MARKDOWN))),
                        item(
                                "runs-latex",
                                tr("Copy the table as LaTeX"),
                                "table",
                                () -> copy(model.table().as(TableText.LATEX))),
                        item("runs-reload", tr("Read all runs again"), "refresh", model::reload));
        return menu;
    }

    private void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        model.said(tr("Copied to the clipboard."));
    }

    private static MenuItem item(String id, String text, String icon, Runnable action) {
        var item = new MenuItem(text, Icon.of(icon));
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private static Button button(
            String id, String text, String icon, String help, ObservableValue<Boolean> disabled, Runnable action) {
        var button = new Button(text, Icon.of(icon));
        button.setId(id);
        button.setAccessibleText(help);
        button.setTooltip(new Tooltip(help));
        button.disableProperty().bind(disabled);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
