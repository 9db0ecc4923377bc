package org.molweave.app.pane.attention;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.molweave.app.table.Tables;
import org.molweave.app.text.Text;

/// The ranked relations or attributes; a click on one colours the drawing by it.
final class RankTable extends TableView<RankRow> {

    private static final double BAR_LENGTH = 70;

    private final TableColumn<RankRow, String> name = new TableColumn<>(Text.tr("Relation"));
    private final TableColumn<RankRow, RankRow> share;
    private final TableColumn<RankRow, RankRow> compared;
    private final TableColumn<RankRow, RankRow> difference;
    private final TableColumn<RankRow, RankRow> set;
    private double largest = 1;

    RankTable(AttentionModel model) {
        setId("attention-ranking");
        setAccessibleText(Text.tr("Relations and attributes by their share of the attention"));
        setPlaceholder(new Label());
        name.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().title()));
        name.setPrefWidth(150);
        share = column(
                Text.tr("Share, %"),
                Text.tr("Mean over the molecule's atoms; all shares sum to 100%"),
                row -> row.share());
        share.setCellFactory(_ -> new BarCell());
        share.setPrefWidth(BAR_LENGTH + 70);
        TableColumn<RankRow, RankRow> even = column(
                Text.tr("Even, %"), Text.tr("The share if all facts of an atom weighed the same"), RankRow::even);
        compared = column(
                Text.tr("Compared"),
                Text.tr("The share in the second model or the pinned molecule"),
                RankRow::compared);
        difference = column(Text.tr("Difference"), Text.tr("Share minus compared"), RankRow::difference);
        set = column(Text.tr("Table"), Text.tr("Mean share over the atoms of the table's sample"), RankRow::set);
        TableColumn<RankRow, RankRow> facts =
                column(Text.tr("Facts"), Text.tr("How many edges of the augmented graph"), RankRow::facts);
        facts.setCellFactory(_ -> new NumberCell("%.0f", RankRow::facts));
        Tables.text(facts, row -> Integer.toString(row.facts()));
        Tables.offer(this, Text.tr("Ranking by attention"));
        getColumns().setAll(List.of(name, share, even, compared, difference, set, facts));
        getStyleClass().add("dense");
        double wanted = 150 + BAR_LENGTH + 70 + 5 * 92;
        widthProperty()
                .subscribe(width -> setColumnResizePolicy(
                        width.doubleValue() < wanted
                                ? UNCONSTRAINED_RESIZE_POLICY
                                : CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN));
        setRowFactory(_ -> {
            var row = new TableRow<RankRow>();
            row.setOnMouseClicked(_ -> {
                if (row.getItem() != null) {
                    model.select(row.getItem().name());
                }
            });
            return row;
        });
        model.rankingProperty().subscribe(this::show);
        model.ranksAttributesProperty()
                .subscribe(attributes -> name.setText(attributes ? Text.tr("Attribute") : Text.tr("Relation")));
    }

    /// Marks those that are selected in the workspace.
    void mark(Set<String> names) {
        getSelectionModel().clearSelection();
        for (int i = 0; i < getItems().size(); i++) {
            if (names.contains(getItems().get(i).name())) {
                getSelectionModel().select(i);
            }
        }
    }

    private void show(List<RankRow> rows) {
        largest = rows.stream().mapToDouble(RankRow::share).max().orElse(1);
        getItems().setAll(rows);
        boolean compares = rows.stream().anyMatch(row -> !Double.isNaN(row.compared()));
        compared.setVisible(compares);
        difference.setVisible(compares);
        set.setVisible(rows.stream().anyMatch(row -> !Double.isNaN(row.set())));
        refresh();
    }

    private static TableColumn<RankRow, RankRow> column(String text, String help, ToDoubleFunction<RankRow> value) {
        var column = new TableColumn<RankRow, RankRow>();
        var header = new Label(text);
        header.setTooltip(new Tooltip(help));
        column.setGraphic(header);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new NumberCell("%.2f", row -> 100 * value.applyAsDouble(row)));
        column.setComparator(java.util.Comparator.comparingDouble(value));
        Tables.text(
                column,
                row -> Double.isNaN(value.applyAsDouble(row)) ? "" : "%.2f".formatted(100 * value.applyAsDouble(row)),
                row -> Double.isNaN(value.applyAsDouble(row)) ? "" : Double.toString(100 * value.applyAsDouble(row)));
        column.setPrefWidth(92);
        return column;
    }

    private static final class NumberCell extends TableCell<RankRow, RankRow> {

        private final String format;
        private final ToDoubleFunction<RankRow> value;

        NumberCell(String format, ToDoubleFunction<RankRow> value) {
            this.format = format;
            this.value = value;
            getStyleClass().add("numeric");
        }

        @Override
        protected void updateItem(@Nullable RankRow row, boolean empty) {
            super.updateItem(row, empty);
            double number = row == null || empty ? Double.NaN : value.applyAsDouble(row);
            setText(Double.isNaN(number) ? null : format.formatted(number));
        }
    }

    private final class BarCell extends TableCell<RankRow, RankRow> {

        private final Rectangle bar = new Rectangle(0, 10);
        private final Label number = new Label();
        private final HBox box;

        BarCell() {
            bar.getStyleClass().add("share-bar");
            var room = new StackPane(bar);
            room.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            room.setMinWidth(BAR_LENGTH);
            number.setMinWidth(Region.USE_PREF_SIZE);
            HBox.setHgrow(room, Priority.ALWAYS);
            box = new HBox(6, room, number);
            box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable RankRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                return;
            }
            bar.setWidth(BAR_LENGTH * row.share() / largest);
            number.setText("%.2f".formatted(100 * row.share()));
            setGraphic(box);
        }
    }
}
