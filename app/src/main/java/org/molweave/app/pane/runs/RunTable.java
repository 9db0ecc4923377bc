package org.molweave.app.pane.runs;

import static org.molweave.app.text.Text.tr;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.molweave.app.history.Measure;
import org.molweave.app.history.RunRow;
import org.molweave.app.icon.Icon;
import org.molweave.app.table.Tables;
import org.molweave.app.table.TextOrder;
import org.molweave.app.text.Durations;
import org.molweave.engine.run.RunStatus;

/// The table of runs, newest first.
final class RunTable extends TableView<RunRow> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private final RunsModel model;
    private boolean following;

    RunTable(RunsModel model) {
        this.model = model;
        setId("runs-table");
        setAccessibleText(tr("Runs"));
        getStyleClass().addAll("dense", "runs-table");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        // Heard before the table hears of the change: what the table does with its selection then is not the user's
        // wish.
        model.shown().addListener((ListChangeListener<RunRow>) _ -> following = true);
        var sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        var placeholder = new Label();
        placeholder.getStyleClass().add("empty-text");
        placeholder.textProperty().bind(model.emptyTextProperty());
        setPlaceholder(placeholder);
        TableColumn<RunRow, Long> started = started();
        getColumns()
                .setAll(List.of(
                        star(),
                        status(),
                        text("title", tr("Title"), 210, row -> row.facts().title()),
                        measure(),
                        text("method", tr("Method"), 120, row -> row.facts().method()),
                        text("data", tr("Molecules"), 140, row -> row.facts().data()),
                        text("split", tr("Split"), 110, row -> row.facts().split()),
                        number(
                                "seeds",
                                tr("Seeds"),
                                55,
                                row -> row.measure() == null
                                        ? 0L
                                        : (long) row.measure().repetitions()),
                        started,
                        duration(),
                        text(
                                "tags",
                                tr("Tags"),
                                120,
                                row -> String.join(", ", row.notes().tags()))));
        started.setSortType(TableColumn.SortType.DESCENDING);
        getSortOrder().setAll(List.of(started));
        follow();
        Tables.offer(this, model::table);
    }

    /// The selection of the window and that of the table are one.
    private void follow() {
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<RunRow>) _ -> {
            if (!following) {
                List<String> ids = getSelectionModel().getSelectedItems().stream()
                        .filter(java.util.Objects::nonNull)
                        .map(RunRow::id)
                        .toList();
                if (!ids.isEmpty()) {
                    model.choose(ids);
                }
            }
        });
        model.selectedProperty().subscribe(this::show);
        model.shown().addListener((ListChangeListener<RunRow>) _ -> {
            following = false;
            show(model.selectedProperty().get());
        });
    }

    private void show(List<RunRow> rows) {
        List<String> ids = rows.stream().map(RunRow::id).toList();
        List<String> now = getSelectionModel().getSelectedItems().stream()
                .filter(java.util.Objects::nonNull)
                .map(RunRow::id)
                .toList();
        if (!now.equals(ids)) {
            following = true;
            getSelectionModel().clearSelection();
            Set<String> wanted = Set.copyOf(ids);
            int[] places = IntStream.range(0, getItems().size())
                    .filter(i -> wanted.contains(getItems().get(i).id()))
                    .toArray();
            if (places.length > 0) {
                getSelectionModel().selectIndices(places[0], places);
            }
            following = false;
        }
    }

    private static <T> TableColumn<RunRow, T> column(String id, String title, double width, Function<RunRow, T> value) {
        var column = new TableColumn<RunRow, T>(title);
        column.setId("runs-column-" + id);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        return column;
    }

    private static TableColumn<RunRow, String> text(
            String id, String title, double width, Function<RunRow, String> value) {
        TableColumn<RunRow, String> column = column(id, title, width, value);
        column.setComparator(new TextOrder());
        return column;
    }

    private static TableColumn<RunRow, Long> number(
            String id, String title, double width, Function<RunRow, Long> value) {
        TableColumn<RunRow, Long> column = column(id, title, width, value);
        column.setCellFactory(_ -> new TextCell<>(number -> number == 0 ? "" : number.toString(), true));
        return column;
    }

    private TableColumn<RunRow, RunRow> star() {
        TableColumn<RunRow, RunRow> column = column("star", "", 34, row -> row);
        column.setComparator(Comparator.comparing(row -> row.notes().starred()));
        column.setCellFactory(_ -> new StarCell(model));
        column.setGraphic(Icon.of("star", 14));
        return column;
    }

    private static TableColumn<RunRow, RunRow> status() {
        TableColumn<RunRow, RunRow> column = column("status", tr("Status"), 110, row -> row);
        column.setComparator(Comparator.comparing(RunRow::status));
        column.setCellFactory(_ -> new StatusCell());
        return column;
    }

    private static TableColumn<RunRow, RunRow> measure() {
        TableColumn<RunRow, RunRow> column = column("measure", tr("Result"), 150, row -> row);
        column.setComparator(Comparator.comparing(
                RunRow::measure,
                Comparator.nullsLast(Comparator.comparing(Measure::name).thenComparingDouble(Measure::mean))));
        column.setCellFactory(_ -> new TextCell<>(row -> result(row.measure()), false));
        return column;
    }

    private static String result(@Nullable Measure measure) {
        if (measure == null) {
            return "";
        }
        String split = measure.split().equals("test") ? "" : " (" + Statuses.split(measure.split()) + ")";
        return measure.name() + split + "  " + measure.text();
    }

    private static TableColumn<RunRow, Long> started() {
        TableColumn<RunRow, Long> column = column("started", tr("Started"), 110, RunTable::begin);
        column.setCellFactory(
                _ -> new TextCell<>(time -> time == 0 ? "" : TIME.format(Instant.ofEpochMilli(time)), false));
        return column;
    }

    /// A run that did not begin stands where it was made.
    private static long begin(RunRow row) {
        if (row.journal().started() != 0) {
            return row.journal().started();
        }
        return row.facts().made().map(Instant::toEpochMilli).orElse(0L);
    }

    private static TableColumn<RunRow, Double> duration() {
        TableColumn<RunRow, Double> column =
                column("duration", tr("Time"), 90, row -> row.journal().seconds());
        column.setCellFactory(_ -> new TextCell<>(seconds -> seconds == 0 ? "" : Durations.text(seconds), true));
        return column;
    }

    private static final class TextCell<T> extends TableCell<RunRow, T> {

        private final Function<T, String> text;

        TextCell(Function<T, String> text, boolean numeric) {
            this.text = text;
            if (numeric) {
                getStyleClass().add("numeric");
            }
        }

        @Override
        protected void updateItem(T value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty || value == null ? null : text.apply(value));
        }
    }

    private static final class StatusCell extends TableCell<RunRow, RunRow> {

        @Override
        protected void updateItem(RunRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            RunStatus status = row.status();
            Node icon = Icon.of(Statuses.icon(status), 14);
            icon.getStyleClass().add(Statuses.style(status));
            setGraphic(icon);
            setText(Statuses.text(status));
            String failure = row.journal().failure();
            setTooltip(failure.isEmpty() ? null : new Tooltip(failure));
        }
    }

    private static final class StarCell extends TableCell<RunRow, RunRow> {

        private final Button button = new Button();

        StarCell(RunsModel model) {
            button.getStyleClass().addAll("flat", "button-icon", "tiny");
            button.setTooltip(new Tooltip(tr("Worth remembering")));
            button.setOnAction(_ -> model.star(getItem()));
        }

        @Override
        protected void updateItem(RunRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            boolean starred = row.notes().starred();
            Node icon = Icon.of(starred ? "star-filled" : "star", 14);
            icon.getStyleClass().add(starred ? "accent" : "muted");
            button.setAccessibleText(starred ? tr("Remove the star") : tr("Add a star"));
            button.setGraphic(icon);
            setGraphic(button);
        }
    }
}
