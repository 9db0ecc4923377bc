package org.molweave.app.pane.molecules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.molweave.app.project.Workspace;
import org.molweave.app.table.Tables;
import org.molweave.app.text.Text;

/// The molecules as rows. Selection is that of the workspace, which may hold many thousands of rows, so the table's own
/// is not used.
final class RowTable {

    static final int STRUCTURE_WIDTH = 144;
    static final int STRUCTURE_HEIGHT = 72;

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass FOCAL = PseudoClass.getPseudoClass("focal");

    private final MoleculesModel model;
    private final Structures structures;
    private final TableView<Integer> table = new TableView<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<Field, TableColumn<Integer, Integer>> columns = new HashMap<>();
    private boolean choosing;

    RowTable(MoleculesModel model, Workspace workspace, Structures structures) {
        this.model = model;
        this.structures = structures;
        table.setId("molecules-table");
        table.setAccessibleText(Text.tr("Molecules, one in each row"));
        table.getStyleClass().addAll("molecules-table", "dense");
        table.setItems(model.rows());
        table.setFixedCellSize(STRUCTURE_HEIGHT + 6);
        table.setSelectionModel(null);
        var nothing = new Label();
        nothing.textProperty().bind(model.emptyTextProperty());
        nothing.getStyleClass().add("empty-text");
        table.setPlaceholder(nothing);
        table.setRowFactory(_ -> new Row());
        table.setSortPolicy(_ -> sort());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.fieldsProperty().subscribe(this::showColumns);
        model.sortProperty().subscribe(this::showSort);
        model.selection().rowsProperty().subscribe(_ -> rows.forEach(Row::mark));
        model.selection().focusProperty().subscribe(_ -> {
            rows.forEach(Row::mark);
            showFocus();
        });
        workspace.themeProperty().subscribe(_ -> table.refresh());
        Tables.offer(
                table,
                () -> RowContent.of(
                        Text.tr("Molecules"),
                        model.dataset(),
                        model.fieldsProperty().get(),
                        model.rows()));
    }

    TableView<Integer> node() {
        return table;
    }

    /// Scrolls to the molecule in focus, unless it is to be seen or was clicked here.
    void showFocus() {
        int position = model.rows().position(model.selection().focusRow());
        if (position >= 0 && !choosing && !isSeen(position)) {
            table.scrollTo(Math.max(0, position - 1));
        }
    }

    private boolean isSeen(int position) {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getLastVisibleCell() != null
                && position > flow.getFirstVisibleCell().getIndex()
                && position < flow.getLastVisibleCell().getIndex();
    }

    private void showColumns(List<Field> fields) {
        if (fields.isEmpty()) {
            columns.clear();
            table.getColumns().clear();
            return;
        }
        columns.keySet().retainAll(fields);
        // Another table may have another name in the same place.
        columns.entrySet()
                .removeIf(entry -> !entry.getKey()
                        .title(model.dataset())
                        .equals(entry.getValue().getText()));
        table.getColumns()
                .setAll(fields.stream()
                        .map(field -> columns.computeIfAbsent(field, this::column))
                        .toList());
    }

    private TableColumn<Integer, Integer> column(Field field) {
        String title = field.title(model.dataset());
        var column = new TableColumn<Integer, Integer>(title);
        column.setId(
                "molecules-column-" + title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        column.setUserData(field);
        if (!field.isText() && !(field instanceof Field.Structure)) {
            column.getStyleClass().add("numeric");
        }
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setPrefWidth(
                switch (field) {
                    case Field.RowNumber _ -> 62;
                    case Field.Structure _ -> STRUCTURE_WIDTH + 14;
                    case Field.SmilesText _ -> 180;
                    case Field.Name _ -> 96;
                    case Field.Part _, Field.Similarity _ -> 90;
                    case Field.Measured _, Field.Computed _ -> Math.clamp(30 + 7.5 * title.length(), 90, 190);
                });
        column.setCellFactory(_ -> field instanceof Field.Structure ? new StructureCell() : new TextCell(field));
        return column;
    }

    private void showSort(Sort sort) {
        TableColumn<Integer, Integer> column = columns.get(sort.field());
        TableColumn.SortType type =
                sort.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING;
        if (sort.equals(Sort.AS_IN_FILE) || column == null) {
            table.getSortOrder().clear();
        } else if (!table.getSortOrder().equals(List.of(column)) || column.getSortType() != type) {
            column.setSortType(type);
            table.getSortOrder().setAll(List.of(column));
        }
    }

    private boolean sort() {
        TableColumn<Integer, ?> first =
                table.getSortOrder().isEmpty() ? null : table.getSortOrder().getFirst();
        if (first != null && first.getUserData() instanceof Field field) {
            model.sortProperty().set(new Sort(field, first.getSortType() == TableColumn.SortType.DESCENDING));
        } else {
            model.sortProperty().set(Sort.AS_IN_FILE);
        }
        return true;
    }

    private void key(KeyEvent event) {
        int page = Math.max(1, (int) (table.getHeight() / table.getFixedCellSize()) - 1);
        boolean extend = event.isShiftDown();
        RowSelection selection = model.selection();
        switch (event.getCode()) {
            case UP -> selection.move(-1, extend);
            case DOWN -> selection.move(1, extend);
            case PAGE_UP -> selection.move(-page, extend);
            case PAGE_DOWN -> selection.move(page, extend);
            case HOME -> selection.move(-model.rows().size(), extend);
            case END -> selection.move(model.rows().size(), extend);
            case ESCAPE -> selection.clear();
            default -> {
                if (!(event.getCode() == KeyCode.A && event.isShortcutDown())) {
                    return;
                }
                selection.selectShown();
            }
        }
        event.consume();
    }

    /// What a click on the row, or the tile, at a position means.
    static void press(MoleculesModel model, int position, MouseEvent event) {
        if (event.isShiftDown()) {
            model.selection().extend(position);
        } else if (event.isShortcutDown()) {
            model.selection().toggle(position);
        } else {
            model.selection().select(position);
        }
    }

    private final class Row extends TableRow<Integer> {

        Row() {
            rows.add(this);
            addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    table.requestFocus();
                    choosing = true;
                    press(model, getIndex(), event);
                    choosing = false;
                    event.consume();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Integer row, boolean empty) {
            super.updateItem(row, empty);
            mark();
        }

        void mark() {
            Integer row = getItem();
            pseudoClassStateChanged(CHOSEN, row != null && model.selection().isSelected(row));
            pseudoClassStateChanged(FOCAL, row != null && model.selection().focusRow() == row);
        }
    }

    private final class TextCell extends TableCell<Integer, Integer> {

        private final Field field;

        TextCell(Field field) {
            this.field = field;
            if (!field.isText()) {
                getStyleClass().add("numeric");
            } else if (field instanceof Field.SmilesText) {
                getStyleClass().add("smiles-cell");
            }
        }

        @Override
        protected void updateItem(@Nullable Integer row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : field.text(model.dataset(), row));
        }
    }

    private final class StructureCell extends TableCell<Integer, Integer> {

        private final StructureImage image = new StructureImage(structures);

        @Override
        protected void updateItem(@Nullable Integer row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                image.clear();
                setGraphic(null);
            } else {
                setGraphic(image);
                image.show(model.dataset().molecules().get(row), STRUCTURE_WIDTH, STRUCTURE_HEIGHT);
            }
        }
    }
}
