package org.molweave.app.pane.knowledge;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.molweave.app.pane.knowledge.TripleQuery.Field;
import org.molweave.app.pane.knowledge.TripleQuery.Sort;
import org.molweave.app.pane.knowledge.TriplesModel.Scope;
import org.molweave.app.table.Tables;
import org.molweave.engine.kg.KnowledgeIndex;

/// The triples as a table; a selected one is selected in the picture too.
final class TriplesView extends BorderPane {

    private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");

    private final KnowledgeModel model;
    private final TableView<Integer> table = new TableView<>();
    private boolean marking;

    TriplesView(KnowledgeModel model) {
        this.model = model;
        table.setId("knowledge-triples");
        table.setAccessibleText(tr("Facts, one in each row"));
        table.getStyleClass().add("dense");
        table.setFixedCellSize(26);
        table.setItems(model.triples().rows());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        var nothing = new Label(tr("No fact meets all conditions. Clear the words, or show more relations."));
        nothing.getStyleClass().add("empty-text");
        table.setPlaceholder(nothing);
        table.getColumns()
                .setAll(List.of(
                        column(tr("Head"), Field.HEAD, index -> triple -> index.entity(index.headOf(triple))),
                        column(
                                tr("Relation"),
                                Field.RELATION,
                                index -> triple -> index.relation(index.relationOf(triple))),
                        column(tr("Tail"), Field.TAIL, index -> triple -> index.entity(index.tailOf(triple)))));
        Tables.offer(table, tr("Facts"));
        table.setSortPolicy(_ -> sort());
        table.setRowFactory(_ -> row());
        table.getSelectionModel().selectedItemProperty().subscribe(triple -> {
            if (triple != null && !marking) {
                model.chooseTriple(triple);
            }
        });
        table.setOnKeyPressed(event -> {
            Integer triple = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && triple != null) {
                model.jumpTo(triple);
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE && triple != null) {
                model.edits().toggleRemoval(triple);
                event.consume();
            }
        });
        model.selectedProperty().subscribe(_ -> mark());
        model.triples().summaryProperty().subscribe(_ -> mark());
        model.workspace().themeProperty().subscribe(_ -> table.refresh());
        model.edits().editsProperty().subscribe(_ -> table.refresh());
        setTop(bar());
        setCenter(table);
        setMinSize(0, 0);
    }

    private HBox bar() {
        var words = new TextField();
        words.setId("knowledge-words");
        words.setPromptText(tr("Words that a fact holds"));
        words.setAccessibleText(words.getPromptText());
        words.textProperty().bindBidirectional(model.triples().wordsProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        var scope = new ComboBox<Scope>();
        scope.setId("knowledge-scope");
        scope.setAccessibleText(tr("Which facts are listed"));
        scope.getItems().setAll(Scope.values());
        scope.setConverter(new Named(Map.of(
                Scope.SELECTION,
                tr("Of the selection"),
                Scope.PICTURE,
                tr("In the picture"),
                Scope.ALL,
                tr("All facts"))));
        scope.valueProperty().bindBidirectional(model.triples().scopeProperty());
        var count = new Label();
        count.setId("knowledge-count");
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty().bind(model.triples().summaryProperty());
        var bar = new HBox(words, scope, count);
        bar.getStyleClass().add("pane-bar");
        return bar;
    }

    private record NameOf(Scope scope, String name) {}

    private static final class Named extends StringConverter<Scope> {

        private final List<NameOf> names;

        Named(Map<Scope, String> names) {
            this.names = names.entrySet().stream()
                    .map(entry -> new NameOf(entry.getKey(), entry.getValue()))
                    .toList();
        }

        @Override
        public String toString(@Nullable Scope scope) {
            return names.stream()
                    .filter(name -> name.scope == scope)
                    .map(NameOf::name)
                    .findFirst()
                    .orElse("");
        }

        @Override
        public Scope fromString(String text) {
            return names.stream()
                    .filter(name -> name.name.equals(text))
                    .map(NameOf::scope)
                    .findFirst()
                    .orElse(Scope.ALL);
        }
    }

    private interface FieldOf {
        IntFunction<String> in(KnowledgeIndex index);
    }

    private TableColumn<Integer, Integer> column(String title, Field field, FieldOf text) {
        var column = new TableColumn<Integer, Integer>(title);
        column.setUserData(field);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new Cell(field, text));
        Tables.text(column, triple -> {
            KnowledgeIndex index = model.explorer().index();
            return index == null || triple >= index.triples()
                    ? ""
                    : text.in(index).apply(triple);
        });
        column.setPrefWidth(150);
        return column;
    }

    private boolean sort() {
        TableColumn<Integer, ?> first =
                table.getSortOrder().isEmpty() ? null : table.getSortOrder().getFirst();
        model.triples()
                .sortProperty()
                .set(
                        first != null && first.getUserData() instanceof Field field
                                ? new Sort(field, first.getSortType() == TableColumn.SortType.DESCENDING)
                                : Sort.AS_IN_FILE);
        return true;
    }

    private TableRow<Integer> row() {
        var row = new TableRow<Integer>() {
            @Override
            protected void updateItem(@Nullable Integer triple, boolean empty) {
                super.updateItem(triple, empty);
                pseudoClassStateChanged(
                        REMOVED, triple != null && !empty && model.edits().isRemoved(triple));
            }
        };
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && row.getItem() != null) {
                model.jumpTo(row.getItem());
            }
        });
        return row;
    }

    private void mark() {
        int position = model.triples().rows().position(model.selectedTriple());
        marking = true;
        if (position < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != position) {
            table.getSelectionModel().clearAndSelect(position);
            table.scrollTo(Math.max(0, position - 2));
        }
        marking = false;
    }

    private final class Cell extends TableCell<Integer, Integer> {

        private final Field field;
        private final FieldOf text;

        Cell(Field field, FieldOf text) {
            this.field = field;
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable Integer triple, boolean empty) {
            super.updateItem(triple, empty);
            KnowledgeIndex index = model.explorer().index();
            if (triple == null || empty || index == null || triple >= index.triples()) {
                setText(null);
                setTooltip(null);
                setGraphic(null);
                return;
            }
            setText(text.in(index).apply(triple));
            setTooltip(new Tooltip(String.valueOf(index.graph().triples().get(triple))));
            setGraphic(
                    field == Field.RELATION
                            ? RelationBar.swatch(
                                    index.relationOf(triple),
                                    model.workspace().themeProperty().get())
                            : null);
        }
    }
}
