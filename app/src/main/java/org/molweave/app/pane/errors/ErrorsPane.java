package org.molweave.app.pane.errors;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.molweave.app.form.OneWayConverter;
import org.molweave.app.history.RunRow;
import org.molweave.app.pane.StructurePictures;
import org.molweave.app.table.Tables;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;
import org.molweave.viz.figure.Figure;
import org.molweave.viz.figure.FigureSource;

/// The worst molecules of a run on the left, charts and scaffolds on the right.
public final class ErrorsPane extends BorderPane implements FigureSource {

    private static final int WIDTH = 92;
    private static final int HEIGHT = 58;

    private final ErrorsModel model;
    private final StructurePictures structures;
    private final TableView<Integer> worst = new TableView<>();
    private final TableView<ScaffoldErrors> scaffolds = new TableView<>();
    private boolean marking;

    public ErrorsPane(ErrorsModel model) {
        this.model = model;
        structures = new StructurePictures(model.workspace());
        setId("errors-pane");
        getStyleClass().addAll("pane-content", "errors-pane");
        getStylesheets()
                .add(Objects.requireNonNull(ErrorsPane.class.getResource("errors.css"), "errors.css is missing.")
                        .toExternalForm());
        var split = new SplitPane(worst(), new TabPane());
        split.setDividerPositions(0.6);
        split.visibleProperty().bind(model.messageProperty().isEmpty());
        var charts = new ErrorCharts(model);
        model.analysisProperty().subscribe(shown -> {
            if (shown != null) {
                show(shown, (TabPane) split.getItems().getLast(), charts);
            }
        });
        var empty = new Label();
        empty.setId("errors-empty");
        empty.getStyleClass().add("empty-text");
        empty.textProperty().bind(model.messageProperty());
        empty.visibleProperty().bind(model.messageProperty().isNotEmpty());
        scaffoldTable();
        setTop(bar());
        setCenter(new StackPane(split, empty));
        model.focusedProperty().subscribe(_ -> mark());
        model.watch();
    }

    /// The charts are views of their own.
    @Override
    public Optional<Figure> figure() {
        return Optional.empty();
    }

    @Override
    public List<String> restore(Map<String, String> from) {
        return model.restore(from);
    }

    private Node bar() {
        var run = new ComboBox<@Nullable RunRow>(model.runs());
        run.setId("errors-run");
        run.setAccessibleText(tr("Run"));
        run.setTooltip(new Tooltip(tr("A finished run with a test part; the one selected in Runs is shown")));
        run.setConverter(new OneWayConverter<>(ErrorsPane::named));
        run.setPrefWidth(300);
        run.valueProperty().bindBidirectional(model.runProperty());
        var property = new ComboBox<String>();
        property.setId("errors-property");
        property.setAccessibleText(tr("Property"));
        property.setOnAction(_ -> {
            int chosen = property.getSelectionModel().getSelectedIndex();
            if (chosen >= 0 && !marking) {
                model.propertyProperty().set(chosen);
            }
        });
        var summary = new Label();
        summary.setId("errors-summary");
        summary.getStyleClass().add("muted");
        summary.setWrapText(true);
        model.analysisProperty().subscribe(shown -> {
            if (shown == null) {
                summary.setText("");
                return;
            }
            marking = true;
            property.getItems().setAll(shown.properties());
            property.getSelectionModel().select(shown.property());
            marking = false;
            boolean several = shown.properties().size() > 1;
            property.setVisible(several);
            property.setManaged(several);
            int linked = model.linked();
            summary.setText(
                    linked == shown.cases().size()
                            ? shown.summary()
                            : tr("%s · %,d of them in the open table", shown.summary(), linked));
        });
        property.setVisible(false);
        property.setManaged(false);
        var bar = new FlowPane(6, 4, run, property, summary);
        summary.prefWidthProperty().bind(bar.widthProperty().subtract(20));
        bar.getStyleClass().add("pane-bar");
        return bar;
    }

    private static String named(@Nullable RunRow row) {
        if (row == null) {
            return tr("No run");
        }
        return row.findMeasure()
                .map(measure -> "%s · %s %s".formatted(row.facts().title(), measure.name(), measure.text()))
                .orElse(row.facts().title());
    }

    private void show(ErrorAnalysis shown, TabPane tabs, ErrorCharts charts) {
        int before = Math.max(0, tabs.getSelectionModel().getSelectedIndex());
        marking = true;
        worst.getSortOrder().clear();
        worst.getItems().setAll(shown.worst());
        marking = false;
        scaffolds.getItems().setAll(shown.scaffolds());
        charts.show(shown);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs().setAll(charts.tabs(shown));
        tabs.getTabs().add(tab("errors-tab-scaffolds", tr("Scaffolds"), scaffolds));
        tabs.getSelectionModel().select(Math.min(before, tabs.getTabs().size() - 1));
        mark();
    }

    static Tab tab(String id, String title, Node content) {
        var tab = new Tab(title, content);
        tab.setId(id);
        return tab;
    }

    private TableView<Integer> worst() {
        worst.setId("errors-worst");
        worst.setAccessibleText(tr("The test molecules with the largest errors"));
        worst.getStyleClass().add("dense");
        worst.setFixedCellSize(HEIGHT + 4);
        var placeholder = new Label(tr("No test molecule has both a measurement and a prediction."));
        placeholder.getStyleClass().add("empty-text");
        worst.setPlaceholder(placeholder);
        worst.getColumns()
                .add(structure(
                        tr("Worst %d", ErrorAnalysis.WORST), one -> found(one).molecule()));
        worst.getColumns()
                .add(number(
                        tr("Measured"),
                        tr("What was measured"),
                        one -> found(one).of().measured(),
                        "%.2f"));
        worst.getColumns()
                .add(number(
                        tr("Predicted"),
                        tr("Mean over the seeds that had the molecule in their test part"),
                        one -> found(one).of().predicted(),
                        "%.2f"));
        worst.getColumns()
                .add(number(
                        tr("Error"),
                        tr("Predicted minus measured"),
                        one -> found(one).of().error(),
                        "%+.2f"));
        worst.getColumns()
                .add(number(
                        tr("Spread"),
                        tr("Standard deviation over the seeds"),
                        one -> found(one).of().spread(),
                        "%.2f"));
        worst.getColumns()
                .add(number(
                        tr("Similar"),
                        tr("Tanimoto similarity (Morgan, radius 2, 2048 bits) to the nearest molecule of the"
                                + " training part"),
                        one -> found(one).similarity(),
                        "%.2f"));
        Tables.offer(worst, tr("Worst molecules"));
        worst.getSelectionModel().selectedItemProperty().subscribe(one -> {
            if (one != null && !marking) {
                model.pick(one);
            }
        });
        return worst;
    }

    private ErrorCase found(int one) {
        return Objects.requireNonNull(model.analysisProperty().get()).cases().get(one);
    }

    private void scaffoldTable() {
        scaffolds.setId("errors-scaffolds");
        scaffolds.setAccessibleText(tr("Scaffolds by the sum of their errors"));
        scaffolds.getStyleClass().add("dense");
        scaffolds.setFixedCellSize(HEIGHT + 4);
        scaffolds.getColumns().add(structure(tr("Scaffold"), one -> parsed(one.scaffold())));
        scaffolds
                .getColumns()
                .add(number(
                        tr("Molecules"),
                        tr("Test molecules with this scaffold"),
                        one -> one.cases().size(),
                        "%.0f"));
        scaffolds
                .getColumns()
                .add(number(tr("Mean error"), tr("Mean size of the errors"), ScaffoldErrors::meanSize, "%.2f"));
        scaffolds
                .getColumns()
                .add(number(tr("Bias"), tr("Mean of predicted minus measured"), ScaffoldErrors::bias, "%+.2f"));
        Tables.offer(scaffolds, tr("Scaffolds"));
        scaffolds.getSelectionModel().selectedItemProperty().subscribe(one -> {
            if (one != null) {
                model.select(one.cases());
            }
        });
    }

    private static @Nullable Molecule parsed(String smiles) {
        if (smiles.isEmpty()) {
            return null;
        }
        try {
            return Smiles.parse(smiles);
        } catch (SmilesException _) {
            return null; // Shown as a scaffold without a picture.
        }
    }

    private void mark() {
        int place = worst.getItems().indexOf(model.focusedProperty().get());
        marking = true;
        if (place >= 0) {
            worst.getSelectionModel().select(place);
        } else {
            worst.getSelectionModel().clearSelection();
        }
        marking = false;
    }

    private <T> TableColumn<T, T> structure(String title, Function<T, @Nullable Molecule> molecule) {
        var column = new TableColumn<T, T>(title);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setPrefWidth(WIDTH + 12);
        column.setSortable(false);
        Tables.text(column, item -> smiles(molecule.apply(item)));
        column.setCellFactory(_ -> new TableCell<>() {
            private final StructurePictures.Picture picture = structures.new Picture(WIDTH, HEIGHT);

            @Override
            protected void updateItem(@Nullable T item, boolean empty) {
                super.updateItem(item, empty);
                Molecule shown = empty || item == null ? null : molecule.apply(item);
                picture.show(shown);
                setGraphic(shown == null ? null : picture);
                setText(empty || item == null || shown != null ? null : tr("no rings"));
            }
        });
        return column;
    }

    private static String smiles(@Nullable Molecule molecule) {
        return molecule == null ? "" : molecule.smiles();
    }

    private static <T> TableColumn<T, Double> number(
            String title, String help, ToDoubleFunction<T> value, String form) {
        var column = new TableColumn<T, Double>();
        var header = new Label(title);
        header.setTooltip(new Tooltip(help));
        header.getStyleClass().add("errors-head");
        column.setGraphic(header);
        column.setPrefWidth(66);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.applyAsDouble(cell.getValue())));
        column.getStyleClass().add("numeric");
        Tables.text(
                column, item -> shown(value.applyAsDouble(item), form), item -> shown(value.applyAsDouble(item), "%s"));
        column.setCellFactory(_ -> new TableCell<>() {
            {
                getStyleClass().add("numeric");
            }

            @Override
            protected void updateItem(@Nullable Double item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : shown(item, form));
            }
        });
        return column;
    }

    private static String shown(double value, String form) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, form, value);
    }
}
