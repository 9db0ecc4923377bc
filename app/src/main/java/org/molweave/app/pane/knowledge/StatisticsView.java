package org.molweave.app.pane.knowledge;

import static org.molweave.app.text.Text.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.CheckBoxTableCell;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.molweave.app.pane.knowledge.KnowledgeModel.Opened;
import org.molweave.app.pane.knowledge.explore.FilterModel;
import org.molweave.app.table.TableContent;
import org.molweave.app.table.Tables;
import org.molweave.engine.kg.KnowledgeShape;
import org.molweave.viz.chart.SpreadView;

/// The graph in numbers: how large it is, how it hangs together, and all its relations, each of which can be hidden.
final class StatisticsView extends BorderPane {

    private final KnowledgeModel model;
    private final GridPane figures = new GridPane();
    private final SpreadView spread = new SpreadView();
    private final TableView<Integer> relations = new TableView<>();

    StatisticsView(KnowledgeModel model) {
        this.model = model;
        figures.getStyleClass().add("knowledge-figures");
        figures.setId("knowledge-figures");
        spread.setId("knowledge-degrees");
        spread.themeProperty().bind(model.workspace().themeProperty());
        spread.titleProperty().set(tr("How many facts the entities have"));
        spread.setMinHeight(90);
        spread.setPrefSize(260, 160);
        VBox.setVgrow(spread, Priority.ALWAYS);
        table();
        Tables.offer(relations, this::content);
        var split = new SplitPane(new VBox(figures, spread), new VBox(bar(), relations));
        VBox.setVgrow(relations, Priority.ALWAYS);
        split.setDividerPositions(0.38);
        setCenter(split);
        setMinSize(0, 0);
        model.openedProperty().subscribe(this::show);
        model.explorer().filter().hiddenRelationsProperty().subscribe(_ -> relations.refresh());
        model.workspace().themeProperty().subscribe(_ -> relations.refresh());
    }

    private FilterModel filter() {
        return model.explorer().filter();
    }

    private HBox bar() {
        var all = new Button(tr("Show all"));
        all.setId("knowledge-relations-all");
        all.setOnAction(_ -> filter().showAll());
        all.setMinWidth(USE_PREF_SIZE);
        var degree = new Spinner<Integer>(0, 1_000_000, 0);
        degree.setId("knowledge-degree");
        degree.setEditable(true);
        degree.setPrefWidth(92);
        degree.setTooltip(new Tooltip(tr("Entities with fewer facts are not seen")));
        degree.setAccessibleText(tr("Least number of facts"));
        degree.valueProperty().subscribe(value -> {
            if (value != null) {
                filter().leastDegreeProperty().set(value);
            }
        });
        filter().leastDegreeProperty()
                .subscribe(value -> degree.getValueFactory().setValue(value.intValue()));
        var least = new Label(tr("At least"));
        var facts = new Label(tr("facts"));
        var bar = new HBox(all, least, degree, facts);
        bar.getStyleClass().add("pane-bar");
        return bar;
    }

    private void table() {
        relations.setId("knowledge-relation-table");
        relations.setAccessibleText(tr("Relations"));
        relations.getStyleClass().add("dense");
        relations.setFixedCellSize(26);
        relations.setEditable(true);
        relations.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        relations
                .getColumns()
                .setAll(List.of(
                        seen(),
                        name(),
                        number(tr("Facts"), tr("Facts of the graph"), relation -> shape().triplesOf()[relation]),
                        number(tr("Heads"), tr("Different first fields"), relation -> shape().headsOf()[relation]),
                        number(tr("Tails"), tr("Different third fields"), relation -> shape().tailsOf()[relation])));
    }

    /// The figures of the graph as a whole, then those of its relations.
    private TableContent content() {
        List<List<String>> rows = new ArrayList<>();
        Opened now = model.opened();
        if (now != null) {
            KnowledgeShape shape = now.shape();
            rows.add(whole(tr("Facts"), now.index().triples()));
            rows.add(whole(tr("of them repeated"), shape.duplicates()));
            rows.add(whole(tr("Entities"), now.index().entities()));
            rows.add(whole(tr("Relations"), now.index().relations()));
            rows.add(whole(tr("Separate parts"), shape.components()));
            rows.add(whole(tr("Entities of the largest"), shape.largestComponent()));
            relations
                    .getItems()
                    .forEach(relation -> rows.add(List.of(
                            nameOf(relation),
                            Integer.toString(shape.triplesOf()[relation]),
                            Integer.toString(shape.headsOf()[relation]),
                            Integer.toString(shape.tailsOf()[relation]))));
        }
        return TableContent.of(
                tr("Statistics of the graph"), List.of(tr("Relation"), tr("Facts"), tr("Heads"), tr("Tails")), rows);
    }

    private static List<String> whole(String name, int value) {
        return List.of(tr("The graph: %s", name), Integer.toString(value), "", "");
    }

    private KnowledgeShape shape() {
        Opened now = model.opened();
        if (now == null) {
            throw new IllegalStateException("No graph is open.");
        }
        return now.shape();
    }

    private TableColumn<Integer, Boolean> seen() {
        var column = new TableColumn<Integer, Boolean>();
        column.setText("");
        column.setMinWidth(34);
        column.setMaxWidth(34);
        column.setSortable(false);
        column.setCellValueFactory(row -> {
            String relation = nameOf(row.getValue());
            var shown = new SimpleBooleanProperty(
                    !filter().hiddenRelationsProperty().get().contains(relation));
            shown.subscribe((_, now) ->
                    filter().toggle(relation, model.explorer().names().relation(relation), now));
            return shown;
        });
        column.setCellFactory(_ -> new CheckBoxTableCell<>());
        column.setEditable(true);
        return column;
    }

    private String nameOf(int relation) {
        Opened now = model.opened();
        return now == null ? "" : now.index().relation(relation);
    }

    private TableColumn<Integer, Integer> name() {
        var column = new TableColumn<Integer, Integer>(tr("Relation"));
        column.setPrefWidth(190);
        column.setMinWidth(110);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator((a, b) -> nameOf(a).compareTo(nameOf(b)));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Integer relation, boolean empty) {
                super.updateItem(relation, empty);
                if (relation == null || empty) {
                    setText(null);
                    setGraphic(null);
                    return;
                }
                setText(nameOf(relation));
                setGraphic(RelationBar.swatch(
                        relation, model.workspace().themeProperty().get()));
            }
        });
        return column;
    }

    private static TableColumn<Integer, Integer> number(String title, String help, ToIntFunction<Integer> value) {
        var column = new TableColumn<Integer, Integer>();
        var header = new Label(title);
        header.setTooltip(new Tooltip(help));
        column.setGraphic(header);
        column.setPrefWidth(74);
        column.setMinWidth(70);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.applyAsInt(row.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {
            {
                getStyleClass().add("numeric");
            }

            @Override
            protected void updateItem(@Nullable Integer number, boolean empty) {
                super.updateItem(number, empty);
                setText(number == null || empty ? null : "%,d".formatted(number));
            }
        });
        return column;
    }

    private void show(@Nullable Opened now) {
        figures.getChildren().clear();
        if (now == null) {
            relations.getItems().clear();
            return;
        }
        KnowledgeShape shape = now.shape();
        int row = 0;
        row = figure(row, tr("Facts"), now.index().triples());
        row = figure(row, tr("of them repeated"), shape.duplicates());
        row = figure(row, tr("Entities"), now.index().entities());
        row = figure(row, tr("Relations"), now.index().relations());
        row = figure(row, tr("Separate parts"), shape.components());
        row = figure(row, tr("Entities of the largest"), shape.largestComponent());
        if (!now.file().badLines().isEmpty()) {
            row = figure(row, tr("Lines not understood"), now.file().badLines().size());
        }
        var hash = new TextField(now.file().graph().sha256());
        hash.setEditable(false);
        hash.setId("knowledge-hash");
        hash.setAccessibleText(tr("Version: the hash of the facts"));
        hash.setTooltip(new Tooltip(tr("The version: a hash of the facts, which every run stores")));
        hash.getStyleClass().add("monospaced");
        hash.setPrefColumnCount(10);
        figures.addRow(row, new Label(tr("Version")), hash);
        spread.spreadProperty()
                .set(new SpreadView.Spread(tr("Facts of an entity"), tr("Entities"), shape.entitiesOfDegree()));
        relations
                .getItems()
                .setAll(IntStream.range(0, now.index().relations()).boxed().toList());
    }

    private int figure(int row, String name, int value) {
        var number = new Label("%,d".formatted(value));
        figures.addRow(row, new Label(name), number);
        return row + 1;
    }
}
