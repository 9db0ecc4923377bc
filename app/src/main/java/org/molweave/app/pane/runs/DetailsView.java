package org.molweave.app.pane.runs;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.molweave.app.history.RunRow;
import org.molweave.app.icon.Icon;
import org.molweave.app.table.Tables;
import org.molweave.viz.palette.Theme;

/// What is known of the selected runs: settings and scores side by side, curves, notes, where they come from, the
/// trash.
final class DetailsView extends StackPane {

    private final RunsModel model;
    private final TabPane tabs = new TabPane();
    private final CompareCurves curves;
    private final Tab curvesTab;
    private @Nullable RunRow noted;

    DetailsView(RunsModel model, ObservableValue<Theme> theme) {
        this.model = model;
        curves = new CompareCurves(model, theme);
        curvesTab = tab("runs-tab-curves", tr("Curves"), curves);
        tabs.getTabs()
                .setAll(
                        tab("runs-tab-compare", tr("Compare"), compare()),
                        curvesTab,
                        tab("runs-tab-notes", tr("Notes"), notes()),
                        tab("runs-tab-lineage", tr("Origin"), lineage()),
                        tab("runs-tab-trash", tr("Trash"), new TrashView(model)));
        tabs.setId("runs-details");
        tabs.setAccessibleText(tr("What is known of the selected runs"));
        tabs.getStyleClass().add("dense");
        getChildren().add(tabs);
    }

    /// Brings the curves of a metric to the front.
    void showCurves(String metric) {
        tabs.getSelectionModel().select(curvesTab);
        curves.choose(metric);
    }

    private static Tab tab(String id, String text, Node content) {
        var tab = new Tab(text, content);
        tab.setId(id);
        tab.setClosable(false);
        return tab;
    }

    private Node compare() {
        var table = new TableView<Comparison.Line>();
        table.setId("runs-compare");
        table.setAccessibleText(tr("The selected runs side by side"));
        table.getStyleClass().addAll("dense", "runs-compare");
        var empty = new Label(tr("Select runs to compare them."));
        empty.getStyleClass().add("empty-text");
        table.setPlaceholder(empty);
        table.setRowFactory(_ -> new LineRow());
        model.comparisonProperty().subscribe(comparison -> {
            table.getColumns().clear();
            TableColumn<Comparison.Line, String> names = column("", 160, Comparison.Line::name);
            Tables.text(names, Comparison.Line::name);
            table.getColumns().add(names);
            for (int i = 0; i < comparison.runs().size(); i++) {
                int place = i;
                table.getColumns()
                        .add(column(
                                comparison.heads().get(i),
                                150,
                                line -> line.values().get(place)));
            }
            table.getItems().setAll(comparison.lines());
        });
        Tables.offer(table, tr("Comparison of runs"));
        return table;
    }

    private static TableColumn<Comparison.Line, String> column(
            String title, double width, java.util.function.Function<Comparison.Line, String> value) {
        var column = new TableColumn<Comparison.Line, String>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        return column;
    }

    /// Results stand out; what does not differ steps back.
    private final class LineRow extends TableRow<Comparison.Line> {
        @Override
        protected void updateItem(Comparison.Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("result-line", "same-line");
            if (!empty && line != null) {
                boolean several = model.comparisonProperty().get().runs().size() > 1;
                if (line.kind() == Comparison.Kind.RESULT) {
                    getStyleClass().add("result-line");
                } else if (several && !line.differs()) {
                    getStyleClass().add("same-line");
                }
            }
        }
    }

    private Node notes() {
        var tags = new TextField();
        tags.setId("runs-tags");
        tags.setPromptText(tr("Tags, separated by commas"));
        tags.setAccessibleText(tr("Tags"));
        tags.setTooltip(new Tooltip(tr("Tags, separated by commas")));
        var text = new TextArea();
        text.setId("runs-notes");
        text.setPromptText(tr("What you want to remember of this run (Markdown)"));
        text.setAccessibleText(tr("Notes"));
        text.setWrapText(true);
        VBox.setVgrow(text, Priority.ALWAYS);
        tags.setOnAction(_ -> keep(tags, text));
        tags.focusedProperty().subscribe(on -> keepUnless(on, tags, text));
        text.focusedProperty().subscribe(on -> keepUnless(on, tags, text));
        var of = new Label();
        of.getStyleClass().add("muted");
        model.selectedProperty().subscribe(rows -> {
            RunRow row = rows.size() == 1 ? rows.getFirst() : null;
            boolean other = row == null || noted == null || !row.id().equals(noted.id());
            if (other) {
                keep(tags, text);
            }
            boolean changed = row == null || noted == null || !row.notes().equals(noted.notes());
            noted = row;
            of.setText(
                    row == null
                            ? tr("Select one run to write about it.")
                            : row.facts().title());
            tags.setDisable(row == null);
            text.setDisable(row == null);
            if (other || changed) {
                tags.setText(row == null ? "" : String.join(", ", row.notes().tags()));
                text.setText(row == null ? "" : row.notes().text());
            }
        });
        var box = new VBox(6, of, tags, text);
        box.getStyleClass().add("runs-notes-box");
        return box;
    }

    private void keepUnless(boolean editing, TextField tags, TextArea text) {
        if (!editing) {
            keep(tags, text);
        }
    }

    private void keep(TextField tags, TextArea text) {
        RunRow row = noted;
        if (row == null) {
            return;
        }
        if (!text.getText().equals(row.notes().text())) {
            noted = row.withNotes(row.notes().withText(text.getText()));
            model.note(row, text.getText());
        }
        RunRow now = Objects.requireNonNull(noted);
        if (!tags.getText().equals(String.join(", ", now.notes().tags()))) {
            model.tag(now, tags.getText());
        }
    }

    private Node lineage() {
        var box = new VBox(4);
        box.setId("runs-lineage");
        box.getStyleClass().add("runs-notes-box");
        model.selectedProperty().subscribe(rows -> {
            box.getChildren().clear();
            if (rows.size() != 1) {
                var hint = new Label(tr("Select one run to see what it was made from, and what was made of it."));
                hint.getStyleClass().add("empty-text");
                box.getChildren().add(hint);
                return;
            }
            List<RunRow> line = model.lineage(rows.getFirst());
            int self = line.indexOf(rows.getFirst());
            for (int i = 0; i < line.size(); i++) {
                box.getChildren().add(step(line.get(i), i, self));
            }
        });
        return box;
    }

    private Node step(RunRow row, int place, int self) {
        String result = row.measure() == null
                ? ""
                : "  " + row.measure().name() + " " + row.measure().text();
        var link = new Hyperlink(row.facts().title() + result, Icon.of(Statuses.icon(row.status()), 14));
        link.setTooltip(new Tooltip(row.id()));
        link.setDisable(place == self);
        link.setOnAction(_ -> model.choose(List.of(row.id())));
        link.setStyle("-fx-padding: 2px 0 2px %dpx".formatted(16 * Math.min(place, self + 1)));
        return link;
    }
}
