package org.molweave.app.pane.projection;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Separator;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.molweave.app.command.Command;
import org.molweave.app.form.OneWayConverter;
import org.molweave.app.icon.Icon;
import org.molweave.app.inference.ModelChooser;
import org.molweave.app.inference.ModelChooserModel;
import org.molweave.app.pane.StructurePictures;
import org.molweave.app.project.MoleculeTable;
import org.molweave.viz.chart.PointColours;
import org.molweave.viz.chart.Points;
import org.molweave.viz.chart.Readout;
import org.molweave.viz.chart.ScatterView;
import org.molweave.viz.chart.ScatterView.Tool;
import org.molweave.viz.figure.Figure;
import org.molweave.viz.figure.FigureSource;

/// The points, what they are and how they are coloured above, how pure their neighbourhoods are below.
public final class ProjectionPane extends BorderPane implements FigureSource {

    private final ProjectionModel model;
    private final ScatterView view = new ScatterView();
    private final StackPane middle = new StackPane();
    private final HoverCard card;

    /// `keep` and `subset` are commands of the model.
    public ProjectionPane(ProjectionModel model, ModelChooserModel models, Command keep, Command subset) {
        this.model = model;
        card = new HoverCard(new StructurePictures(model.workspace()));
        setId("projection-pane");
        getStyleClass().addAll("pane-content", "projection-pane");
        getStylesheets()
                .add(Objects.requireNonNull(
                                ProjectionPane.class.getResource("projection.css"), "projection.css is missing.")
                        .toExternalForm());
        setTop(new VBox(whatBar(models), howBar(keep, subset)));
        view.setId("projection-view");
        view.visibleProperty().bind(model.messageProperty().isEmpty());
        middle.getChildren().setAll(view, empty(), busy(), card);
        middle.setMinSize(0, 0);
        setCenter(middle);
        setBottom(bottom());
        listen();
    }

    /// The points are a view of their own.
    @Override
    public Optional<Figure> figure() {
        return Optional.empty();
    }

    @Override
    public List<String> restore(Map<String, String> from) {
        return model.restore(from);
    }

    private void listen() {
        view.themeProperty().bind(model.workspace().themeProperty());
        view.coloursProperty().bind(model.coloursProperty());
        view.selectedProperty().bind(model.selectedProperty());
        view.focusedPointProperty().bind(model.focusedProperty());
        view.setOnSelect(model::select);
        view.setOnPick(model::pick);
        view.setReadout(this::readout);
        view.hoveredPointProperty().subscribe(_ -> hover());
        model.projectedProperty().subscribe(this::show);
        model.coloursProperty().subscribe(_ -> view.provenanceProperty().set(model.provenance()));
        model.projectedProperty().subscribe(_ -> view.provenanceProperty().set(model.provenance()));
    }

    private FlowPane whatBar(ModelChooserModel models) {
        var kind = choice(
                "projection-kind",
                tr("What is projected"),
                VectorKind::title,
                model.kindProperty(),
                VectorKind.values());
        var chooser = new ModelChooser(models, "projection-model", tr("No model"));
        chooser.setPrefWidth(170);
        chooser.visibleProperty().bind(model.kindProperty().map(VectorKind::needsModel));
        chooser.managedProperty().bind(chooser.visibleProperty());
        var method = choice(
                "projection-method",
                tr("Method: PCA keeps distances, t-SNE and UMAP keep neighbourhoods"),
                one -> one.projection().title(),
                model.methodProperty(),
                Method.values());
        var seed = new Spinner<Integer>(0, 9999, model.seedProperty().get());
        seed.setId("projection-seed");
        seed.setEditable(true);
        seed.setPrefWidth(66);
        seed.setAccessibleText(tr("Seed"));
        seed.setTooltip(new Tooltip(tr("The same seed gives the same picture, another one shows what is chance")));
        seed.valueProperty().subscribe(value -> {
            if (value != null) {
                model.seedProperty().set(value);
            }
        });
        var seedLabel = new Label(tr("Seed"), seed);
        seedLabel.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        seedLabel.visibleProperty().bind(model.methodProperty().map(one -> one != Method.PCA));
        seedLabel.managedProperty().bind(seedLabel.visibleProperty());
        var start = button("projection-start", "play", tr("Project"), tr("Compute the picture (Ctrl+Shift+P)"));
        start.getStyleClass().add("accent");
        start.setOnAction(_ -> model.start());
        start.disableProperty().bind(model.runningProperty());
        return bar(kind, chooser, method, seedLabel, start);
    }

    private FlowPane howBar(Command keep, Command subset) {
        var colour = new ComboBox<@Nullable Colouring>(model.colourings());
        colour.setId("projection-colour");
        colour.setConverter(new OneWayConverter<>(by -> by == null ? "" : by.title()));
        colour.setAccessibleText(tr("What colours stand for"));
        colour.setTooltip(new Tooltip(
                tr("What colours stand for. Predictions and errors can be chosen once the open table was predicted.")));
        colour.setPrefWidth(150);
        colour.valueProperty().bindBidirectional(model.colouringProperty());
        var label = new Label(tr("Colour"), colour);
        label.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        var tools = new ToggleGroup();
        var fit = button("projection-fit", "fit", "", tr("Show all points (0, or a double click)"));
        fit.setOnAction(_ -> view.resetZoom());
        var closer = button("projection-closer", "zoom-in", "", tr("Enlarge (+, or the wheel)"));
        closer.setOnAction(_ -> view.zoom(1.4));
        var farther = button("projection-farther", "zoom-out", "", tr("Make smaller (-, or the wheel)"));
        farther.setOnAction(_ -> view.zoom(1 / 1.4));
        return bar(
                label,
                new Separator(javafx.geometry.Orientation.VERTICAL),
                tool(
                        Tool.LASSO,
                        "lasso",
                        tr("Dragging draws a lasso: with Shift it adds, with Alt it takes away"),
                        tools),
                tool(Tool.RECTANGLE, "square", tr("Dragging draws a rectangle"), tools),
                tool(Tool.MOVE, "maximize", tr("Dragging moves the picture (or use the right button)"), tools),
                farther,
                closer,
                fit,
                new Separator(javafx.geometry.Orientation.VERTICAL),
                command(keep, "projection-keep"),
                command(subset, "projection-subset"));
    }

    private ToggleButton tool(Tool tool, String icon, String help, ToggleGroup group) {
        var button = new ToggleButton("", Icon.of(icon));
        button.setId("projection-tool-" + tool.name().toLowerCase(java.util.Locale.ROOT));
        button.setToggleGroup(group);
        button.setAccessibleText(help);
        button.setTooltip(new Tooltip(help));
        button.getStyleClass().add("button-icon");
        view.toolProperty().subscribe(now -> button.setSelected(now == tool));
        button.setOnAction(_ -> {
            view.toolProperty().set(tool);
            button.setSelected(true);
        });
        return button;
    }

    private static Button command(Command command, String id) {
        var button = button(id, command.icon(), "", command.text());
        button.setOnAction(_ -> command.fire());
        button.setDisable(!command.enabled().get());
        command.enabled().subscribe(on -> button.setDisable(!on));
        return button;
    }

    private static FlowPane bar(Node... nodes) {
        var bar = new FlowPane(6, 4, nodes);
        bar.getStyleClass().add("pane-bar");
        bar.setRowValignment(javafx.geometry.VPos.CENTER);
        return bar;
    }

    private Node empty() {
        var text = new Label();
        text.setId("projection-empty");
        text.getStyleClass().add("empty-text");
        text.textProperty().bind(model.messageProperty());
        text.visibleProperty()
                .bind(model.messageProperty()
                        .isNotEmpty()
                        .and(model.runningProperty().not()));
        return text;
    }

    private Node busy() {
        var bar = new ProgressBar();
        bar.setId("projection-progress");
        bar.progressProperty().bind(model.progressProperty());
        bar.setPrefWidth(220);
        var text = new Label();
        text.getStyleClass().add("muted");
        text.textProperty().bind(model.progressTextProperty());
        var cancel = button("projection-cancel", "x", tr("Cancel"), tr("Stop; the last picture stays"));
        cancel.setOnAction(_ -> model.cancel());
        var box = new HBox(10, bar, text, cancel);
        box.getStyleClass().add("projection-busy");
        box.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
        box.visibleProperty().bind(model.runningProperty());
        StackPane.setAlignment(box, javafx.geometry.Pos.BOTTOM_CENTER);
        return box;
    }

    private Node bottom() {
        var count = new Label();
        count.setId("projection-count");
        model.selectedProperty().subscribe(_ -> count.setText(counted()));
        model.projectedProperty().subscribe(_ -> count.setText(counted()));
        var purity = new Label();
        purity.setId("projection-purity");
        purity.getStyleClass().add("muted");
        var help = new Tooltip();
        help.setWrapText(true);
        help.setMaxWidth(420);
        model.purityProperty().subscribe(found -> {
            purity.setText(found.map(Purity::text).orElse(""));
            help.setText(found.map(Purity::explanation).orElse(""));
            purity.setTooltip(found.isPresent() ? help : null);
        });
        var bar = bar(count, purity);
        bar.setHgap(18);
        bar.visibleProperty().bind(model.messageProperty().isEmpty());
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    private String counted() {
        Projected shown = model.projectedProperty().get();
        if (shown == null) {
            return "";
        }
        int size = shown.vectors().size();
        int selected = model.selectedProperty().get().cardinality();
        String all = switch (shown.vectors().kind()) {
            case MODEL, FINGERPRINT -> tr("%,d molecules", size);
            case ELEMENTS -> tr("%,d elements", size);
            case ATTRIBUTES -> tr("%,d attributes", size);
        };
        return selected == 0 ? all : tr("%s, %,d selected", all, selected);
    }

    private void show(@Nullable Projected made) {
        card.hide();
        if (made == null) {
            view.show(Points.NONE, "", "", true);
            return;
        }
        view.titleProperty()
                .set(tr("%s of %s", made.how().title(), made.vectors().kind().title()));
        view.noteProperty().set(made.note());
        view.namesProperty().set(made.vectors().names());
        view.show(
                new Points(made.places().x(), made.places().y()),
                made.places().axes().getFirst(),
                made.places().axes().getLast(),
                model.methodProperty().get() != Method.PCA);
    }

    private void hover() {
        Projected shown = model.projectedProperty().get();
        int point = view.hoveredPointProperty().get();
        MoleculeTable table = shown == null ? null : shown.vectors().table();
        if (shown == null || table == null || point < 0) {
            card.hide();
            return;
        }
        int row = shown.row(point);
        view.placeOf(point)
                .ifPresentOrElse(
                        at -> card.show(table.dataset().molecules().get(row), words(row, point, table), at, middle),
                        card::hide);
    }

    private String words(int row, int point, MoleculeTable table) {
        String value = value(point);
        String smiles = table.dataset().molecules().get(row).smiles();
        String brief = smiles.length() <= 60 ? smiles : smiles.substring(0, 59) + "…";
        String name = table.dataset().nameOf(row);
        return tr("Row %,d", row + 1) + (name.isEmpty() ? "" : "  " + name) + (value.isEmpty() ? "" : "\n" + value)
                + "\n" + brief;
    }

    private String value(int point) {
        Colouring by = model.colouringProperty().get();
        if (by == null) {
            return "";
        }
        return switch (model.coloursProperty().get()) {
            case PointColours.Plain _ -> "";
            case PointColours.Categories some ->
                some.of()[point] < 0
                        ? ""
                        : tr("%s: %s", by.title(), some.names().get(some.of()[point]));
            case PointColours.Values some ->
                Float.isNaN(some.values()[point])
                        ? tr("%s: not known", by.title())
                        : tr("%s: %.3f", by.title(), some.values()[point]);
        };
    }

    /// Molecules are shown by the card.
    private @Nullable Readout readout(int point) {
        Projected shown = model.projectedProperty().get();
        if (shown == null || shown.ofMolecules()) {
            return null;
        }
        String value = value(point);
        return new Readout(
                shown.vectors().names().get(point),
                value.isEmpty() ? List.of() : List.of(new Readout.Row("", value, "")));
    }

    private static <T> ComboBox<T> choice(
            String id,
            String help,
            java.util.function.Function<T, String> title,
            javafx.beans.property.Property<T> chosen,
            T[] values) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.getItems().setAll(values);
        box.setConverter(new OneWayConverter<>(title));
        box.setAccessibleText(help);
        box.setTooltip(new Tooltip(help));
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    private static Button button(String id, String icon, String text, String help) {
        var button = new Button(text, Icon.of(icon));
        button.setId(id);
        button.setAccessibleText(help);
        button.setTooltip(new Tooltip(help));
        return button;
    }
}
