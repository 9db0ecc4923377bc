package org.molweave.app.pane.knowledge.version;

import static org.molweave.app.text.Text.tr;

import java.io.File;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.molweave.app.icon.Icon;
import org.molweave.app.project.FactNames;
import org.molweave.engine.kg.Binning;
import org.molweave.engine.kg.RelationRule;
import org.molweave.viz.chart.DotsView;
import org.molweave.viz.figure.Figure;
import org.molweave.viz.figure.FigureSource;

/// The measured values of a relation with the edges of its bins drawn over them; other bins can be tried and built.
public final class ValuesView extends BorderPane implements FigureSource {

    private static final int USUAL_BINS = 5;

    private final ValuesModel model;
    private final DotsView dots = new DotsView();
    private final ComboBox<String> relation = new ComboBox<>();
    private final ComboBox<Binnings> way = new ComboBox<>();
    private final Spinner<Integer> count = new Spinner<>(2, Binning.MOST_BINS, USUAL_BINS);
    private final MenuButton parts = new MenuButton(tr("Relations"));
    private boolean showing;

    public ValuesView(ValuesModel model) {
        this.model = model;
        dots.setId("knowledge-values");
        dots.themeProperty().bind(model.workspace().themeProperty());
        dots.setMinSize(0, 60);
        model.dotsProperty().subscribe(this::show);
        model.workspace()
                .selection()
                .entitiesProperty()
                .subscribe(entities -> dots.markedProperty().set(entities));
        dots.setOnChosen(symbol ->
                model.workspace().selection().entitiesProperty().set(symbol.isEmpty() ? Set.of() : Set.of(symbol)));
        setTop(choices());
        setCenter(dots);
        setBottom(building());
        setMinSize(0, 0);
        model.measuredProperty().subscribe(this::fill);
        model.relationProperty().subscribe(_ -> update());
        model.chosenProperty().subscribe(_ -> update());
    }

    @Override
    public Optional<Figure> figure() {
        return dots.figure();
    }

    private FlowPane choices() {
        relation.setId("knowledge-values-relation");
        relation.setAccessibleText(tr("Relation whose values are shown"));
        relation.setConverter(oneWay(name -> FactNames.plain().relation(name)));
        relation.valueProperty().bindBidirectional(model.relationProperty());
        way.setId("knowledge-values-way");
        way.setAccessibleText(tr("How the range is cut into bins"));
        way.getItems().setAll(Binnings.values());
        way.setConverter(oneWay(ValuesView::name));
        way.valueProperty().subscribe(_ -> choose());
        count.setId("knowledge-values-count");
        count.setEditable(true);
        count.setPrefWidth(72);
        count.setAccessibleText(tr("Number of bins"));
        count.valueProperty().subscribe(_ -> choose());
        var all = new Button(tr("Use for all"));
        all.setId("knowledge-values-all");
        all.setTooltip(new Tooltip(tr("Cut every relation in this way")));
        all.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(_ -> model.chooseForAll());
        var logarithmic = new ToggleButton(tr("log"));
        logarithmic.setId("knowledge-values-log");
        logarithmic.setTooltip(new Tooltip(tr("A logarithmic axis; values that are not positive are left out of it")));
        logarithmic.selectedProperty().bindBidirectional(model.logarithmicProperty());
        var summary = new Label();
        summary.setId("knowledge-values-summary");
        summary.getStyleClass().add("muted");
        summary.textProperty().bind(model.summaryProperty());
        var bar = new FlowPane(6, 4, relation, way, count, all, logarithmic, summary);
        bar.getStyleClass().add("pane-bar");
        return bar;
    }

    private VBox building() {
        var note = new Label();
        note.getStyleClass().add("muted");
        note.setMinWidth(0);
        model.measuredProperty().subscribe(now -> note.setText(now == null ? "" : now.note()));
        var table = new Button(null, Icon.of("table"));
        table.setId("knowledge-values-table");
        table.setTooltip(new Tooltip(tr("Take the values from another table of elements (CSV)…")));
        table.setAccessibleText(tr("Another table of elements"));
        table.setOnAction(_ -> chooseTable());
        parts.setId("knowledge-values-parts");
        parts.setTooltip(new Tooltip(tr("Which relations the new version has")));
        parts.setMinWidth(USE_PREF_SIZE);
        var name = new TextField();
        name.setId("knowledge-build-name");
        name.setPrefColumnCount(14);
        name.setAccessibleText(tr("Name of the new version"));
        name.textProperty().bindBidirectional(model.nameProperty());
        var build = new Button(tr("Build a new version"), Icon.of("plus"));
        build.setId("knowledge-build");
        build.setMinWidth(USE_PREF_SIZE);
        build.setTooltip(new Tooltip(
                tr("Write the facts that these bins make into a file of the project's folder kg, with the rules")));
        build.setOnAction(_ -> model.build());
        HBox.setHgrow(note, Priority.ALWAYS);
        note.setMaxWidth(Double.MAX_VALUE);
        var bar = new HBox(note, table, parts, name, build);
        bar.getStyleClass().add("pane-bar");
        var problem = new Label();
        problem.setId("knowledge-build-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return new VBox(problem, bar);
    }

    private void chooseTable() {
        var chooser = new FileChooser();
        chooser.setTitle(tr("A table of elements"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(tr("Tables"), "*.csv"));
        File file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            model.useTable(file.toPath());
        }
    }

    private static String name(Binnings way) {
        return switch (way) {
            case OPEN -> tr("Bins of the open graph");
            case PUBLISHED -> tr("Published edges");
            case QUANTILES -> tr("Equal numbers of elements");
            case WIDTH -> tr("Equal widths");
            case RATIO -> tr("Equal ratios (log10)");
        };
    }

    private void show(DotsView.@Nullable Dots now) {
        dots.setVisible(now != null);
        if (now != null) {
            dots.dotsProperty().set(now);
            dots.titleProperty().set(tr("Values of %s", now.label()));
        }
    }

    private void fill(@Nullable Measured now) {
        showing = true;
        String wanted = model.relationProperty().get();
        relation.getItems()
                .setAll(
                        now == null
                                ? List.of()
                                : now.numeric().stream()
                                        .map(RelationRule::relation)
                                        .toList());
        model.relationProperty().set(wanted);
        parts.getItems().clear();
        if (now != null) {
            now.rules().relations().forEach(rule -> parts.getItems().add(part(rule.relation())));
        }
        showing = false;
        update();
    }

    private CheckMenuItem part(String name) {
        var item = new CheckMenuItem(FactNames.plain().relation(name));
        item.setSelected(true);
        item.selectedProperty().subscribe(selected -> {
            Set<String> left = new HashSet<>(model.leftOutProperty().get());
            if (selected ? left.remove(name) : left.add(name)) {
                model.leftOutProperty().set(Set.copyOf(left));
            }
        });
        return item;
    }

    private void update() {
        showing = true;
        String about = model.relationProperty().get();
        Binning binning = about == null ? null : model.chosenProperty().get().get(about);
        way.setValue(
                switch (binning) {
                    case null -> Binnings.OPEN;
                    case Binning.Published() -> Binnings.PUBLISHED;
                    case Binning.Quantiles(int bins) -> counted(Binnings.QUANTILES, bins);
                    case Binning.EqualWidth(int bins, boolean ratio) ->
                        counted(ratio ? Binnings.RATIO : Binnings.WIDTH, bins);
                });
        count.setDisable(!way.getValue().hasCount());
        showing = false;
    }

    private Binnings counted(Binnings kind, int bins) {
        count.getValueFactory().setValue(bins);
        return kind;
    }

    private void choose() {
        Binnings wanted = way.getValue();
        Integer bins = count.getValue();
        if (!showing && wanted != null && bins != null) {
            model.choose(wanted == Binnings.OPEN ? null : wanted.of(bins));
            update();
        }
    }

    private interface Naming<T> {
        String of(T value);
    }

    private static <T> StringConverter<T> oneWay(Naming<T> naming) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : naming.of(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("The list is not typed into.");
            }
        };
    }
}
