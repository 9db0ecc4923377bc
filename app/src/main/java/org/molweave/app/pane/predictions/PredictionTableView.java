package org.molweave.app.pane.predictions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.molweave.app.pane.StructurePictures;
import org.molweave.app.table.Tables;
import org.molweave.app.text.Text;
import org.molweave.engine.data.Property;
import org.molweave.engine.query.Prediction;

/// One row per molecule: drawing, SMILES, predictions with their spread, and the traffic light.
final class PredictionTableView extends TableView<Item> {

    private static final int WIDTH = 110;
    private static final int HEIGHT = 64;

    private final StructurePictures structures;

    PredictionTableView(PredictionsModel model, StructurePictures structures) {
        super(model.items());
        this.structures = structures;
        setId("predictions-table");
        setAccessibleText(Text.tr("Predictions, one row per molecule"));
        setFixedCellSize(HEIGHT + 6);
        var empty = new Label();
        empty.getStyleClass().add("empty-text");
        empty.textProperty()
                .bind(model.messageProperty()
                        .map(message -> message.isEmpty() ? Text.tr("Paste SMILES and press Predict.") : message));
        setPlaceholder(empty);
        model.resultsProperty().subscribe(this::columns);
        getSelectionModel().selectedItemProperty().subscribe(model::focus);
        Tables.offer(this, Text.tr("Predictions"));
    }

    private void columns(PredictionsModel.Results results) {
        List<TableColumn<Item, ?>> columns = new ArrayList<>();
        columns.add(
                text(Text.tr("Line"), 52, item -> "%,d".formatted(item.line()), Comparator.comparingLong(Item::line)));
        columns.add(structure());
        if (results.named()) {
            columns.add(text(Text.tr("Name"), 110, Item::name, Comparator.comparing(Item::name)));
        }
        columns.add(text("SMILES", 150, Item::text, Comparator.comparing(Item::text)));
        for (int p = 0; p < results.properties().size(); p++) {
            columns.add(prediction(results.properties().get(p), p));
            if (results.spreads()) {
                columns.add(spread(p));
            }
        }
        columns.add(domain());
        columns.add(similarity());
        columns.add(text(Text.tr("Problem"), 230, Item::problem, Comparator.comparing(Item::problem)));
        getColumns().setAll(columns);
    }

    private TableColumn<Item, Item> prediction(Property property, int index) {
        boolean probability = property.kind() == Property.Kind.CLASSIFICATION;
        String unit = property.unit().isEmpty() ? "" : " (" + property.unit() + ")";
        TableColumn<Item, Item> column = number(
                property.name() + unit,
                probability
                        ? Text.tr("Predicted probability of %s", property.name())
                        : Text.tr("Predicted %s; the mean over the seeds where there are several", property.name()),
                item -> value(item, index, false));
        column.setPrefWidth(84);
        return column;
    }

    private TableColumn<Item, Item> spread(int index) {
        return number("±", Text.tr("Standard deviation over the seeds (n - 1)"), item -> value(item, index, true));
    }

    private TableColumn<Item, Item> similarity() {
        TableColumn<Item, Item> column = number(
                Text.tr("Similarity"),
                Text.tr("Tanimoto similarity of the nearest training molecule"),
                item -> item.applicability() == null
                        ? null
                        : (float) item.applicability().similarity());
        column.setPrefWidth(84);
        return column;
    }

    private TableColumn<Item, Item> structure() {
        var column = new TableColumn<Item, Item>(Text.tr("Structure"));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setSortable(false);
        column.setPrefWidth(WIDTH + 16);
        column.setCellFactory(_ -> new TableCell<>() {
            private final StructurePictures.Picture picture = structures.new Picture(WIDTH, HEIGHT);

            @Override
            protected void updateItem(@Nullable Item item, boolean empty) {
                super.updateItem(item, empty);
                picture.show(item == null || empty ? null : item.molecule());
                setGraphic(picture);
            }
        });
        return column;
    }

    private TableColumn<Item, Item> domain() {
        var column = new TableColumn<Item, Item>();
        var header = new Label(Text.tr("Domain"));
        header.setTooltip(new Tooltip(DomainLight.limits()));
        column.setGraphic(header);
        column.setPrefWidth(92);
        Tables.text(
                column,
                item -> item.applicability() == null
                        ? ""
                        : item.applicability().level().name().toLowerCase(Locale.ROOT));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(Comparator.comparing(
                item -> item.applicability() == null
                        ? null
                        : item.applicability().level(),
                Comparator.nullsLast(Comparator.naturalOrder())));
        column.setCellFactory(_ -> new TableCell<>() {
            private final DomainLight light = new DomainLight();

            @Override
            protected void updateItem(@Nullable Item item, boolean empty) {
                super.updateItem(item, empty);
                Applicability judgement = item == null || empty ? null : item.applicability();
                light.show(judgement);
                setGraphic(light);
                setTooltip(judgement == null ? null : new Tooltip(DomainLight.explained(judgement)));
            }
        });
        return column;
    }

    private static @Nullable Float value(Item item, int property, boolean spread) {
        Prediction prediction = item.prediction();
        if (prediction == null) {
            return null;
        }
        return spread ? prediction.spread()[property] : prediction.mean()[property];
    }

    private static TableColumn<Item, Item> number(String title, String help, Function<Item, @Nullable Float> value) {
        var column = new TableColumn<Item, Item>();
        var header = new Label(title);
        header.setTooltip(new Tooltip(help));
        column.setGraphic(header);
        column.setPrefWidth(66);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(Comparator.comparing(value, Comparator.nullsLast(Comparator.naturalOrder())));
        Tables.text(
                column,
                item -> value.apply(item) == null ? "" : "%.3f".formatted(value.apply(item)),
                item -> value.apply(item) == null ? "" : String.valueOf(value.apply(item)));
        column.setCellFactory(_ -> new TableCell<>() {
            {
                getStyleClass().add("numeric");
            }

            @Override
            protected void updateItem(@Nullable Item item, boolean empty) {
                super.updateItem(item, empty);
                Float number = item == null || empty ? null : value.apply(item);
                setText(number == null ? null : "%.3f".formatted(number));
            }
        });
        return column;
    }

    private static TableColumn<Item, Item> text(
            String title, double width, Function<Item, String> text, Comparator<Item> order) {
        var column = new TableColumn<Item, Item>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(order);
        Tables.text(column, text);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Item item, boolean empty) {
                super.updateItem(item, empty);
                String shown = item == null || empty ? null : text.apply(item);
                setText(shown);
                setTooltip(shown == null || shown.isEmpty() ? null : new Tooltip(shown));
            }
        });
        return column;
    }
}
