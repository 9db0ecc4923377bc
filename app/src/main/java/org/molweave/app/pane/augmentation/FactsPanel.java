package org.molweave.app.pane.augmentation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.molweave.app.icon.Icon;
import org.molweave.app.table.Tables;
import org.molweave.app.text.Text;
import org.molweave.engine.kg.Omission;

/// The facts of what is selected, as triples, and what it would change to leave them out.
final class FactsPanel extends VBox {

    private static final int MOST_ATOMS = 8;

    private final AugmentationModel model;
    private final ListView<FactRow> list = new ListView<>();
    private final FlowPane leave = new FlowPane(4, 4);
    private final Label outcome = new Label();

    FactsPanel(AugmentationModel model) {
        super(6);
        this.model = model;
        getStyleClass().add("facts-panel");
        setPrefWidth(270);
        setMinWidth(180);
        setMaxWidth(340);
        var heading = new Label();
        heading.getStyleClass().add("section-title");
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        heading.textProperty().bind(model.facts().headingProperty());
        var usage = new Label();
        usage.setId("augmentation-usage");
        usage.getStyleClass().add("muted");
        usage.setWrapText(true);
        usage.textProperty().bind(model.facts().usageProperty());
        usage.managedProperty().bind(usage.textProperty().isNotEmpty());
        list.setId("augmentation-facts");
        list.setAccessibleText(Text.tr("Facts"));
        list.setCellFactory(_ -> new Cell());
        list.setFixedCellSize(26);
        list.setPlaceholder(new Label(Text.tr("No facts")));
        Tables.offer(list, () -> FactRow.table(list.getItems()));
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && list.isFocused()) {
                model.choose(Set.of(Augmented.attributeId(row.triple().head())));
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        outcome.setId("augmentation-outcome");
        outcome.setWrapText(true);
        outcome.textProperty().bind(model.whatIf().outcomeProperty());
        outcome.managedProperty().bind(outcome.textProperty().isNotEmpty());
        getChildren().addAll(heading, usage, list, leave, outcome);
        model.facts().rowsProperty().subscribe(this::show);
        model.whatIf().omissionProperty().subscribe(_ -> buttons());
    }

    private void show(List<FactRow> rows) {
        list.getItems().setAll(rows);
        buttons();
    }

    /// For a selected attribute, and for all that is left out.
    private void buttons() {
        leave.getChildren().clear();
        Augmented now = model.augmentedProperty().get();
        Omission omission = model.whatIf().omission();
        if (now != null) {
            FactRow row = theOne();
            if (row != null) {
                offer(row, omission);
            }
            for (String relation : omission.relations()) {
                String name = now.names().relation(relation);
                put(Text.tr("Put back %s", name), relation, () -> model.whatIf().putBackRelation(relation, name));
            }
            for (String attribute : omission.attributes()) {
                String name = now.names().attribute(attribute);
                put(
                        Text.tr("Put back %s", name),
                        attribute,
                        () -> model.whatIf().putBackAttribute(attribute, name));
            }
        }
        leave.setManaged(!leave.getChildren().isEmpty());
    }

    /// The row of the only attribute that is listed, if it is one.
    private @Nullable FactRow theOne() {
        List<FactRow> rows = model.facts().rowsProperty().get();
        boolean one = rows.stream().map(row -> row.triple().head()).distinct().count() == 1;
        return one ? rows.getFirst() : null;
    }

    private void offer(FactRow row, Omission omission) {
        String attribute = row.triple().head();
        String relation = row.triple().relation();
        if (!omission.attributes().contains(attribute)) {
            var button = button(
                    Text.tr("Leave out %s", row.attribute()),
                    "minus",
                    () -> model.whatIf().leaveOutAttribute(attribute, row.attribute()));
            button.setId("augmentation-leave-attribute");
            leave.getChildren().add(button);
        }
        if (!omission.relations().contains(relation)) {
            var button = button(
                    Text.tr("Leave out all of %s", row.relation()),
                    "minus",
                    () -> model.whatIf().leaveOutRelation(relation, row.relation()));
            button.setId("augmentation-leave-relation");
            leave.getChildren().add(button);
        }
    }

    private void put(String text, String what, Runnable action) {
        var button = button(text, "restore", action);
        button.setId("augmentation-put-back-" + what);
        leave.getChildren().add(button);
    }

    private static Button button(String text, String icon, Runnable action) {
        var button = new Button(text, Icon.of(icon));
        button.setTooltip(new Tooltip(Text.tr("Ask the model what it says without these facts")));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private final class Cell extends ListCell<FactRow> {
        Cell() {
            setPrefWidth(0); // Cut with an ellipsis instead of a scroll bar.
        }

        @Override
        protected void updateItem(@Nullable FactRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                setTooltip(null);
                return;
            }
            String weight = Double.isNaN(row.weight()) ? "" : String.format(Locale.ROOT, "%.3f  ", row.weight());
            String name = row.attribute().toLowerCase(Locale.ROOT).contains(row.relation())
                    ? row.attribute()
                    : "%s: %s".formatted(row.relation(), row.attribute());
            setText("%s%s · %s".formatted(weight, name, row.triple().tail()));
            setTooltip(new Tooltip(Text.tr("%s\nof atoms %s", row.triple(), atoms(row))));
            getStyleClass().remove("left-out");
            if (model.whatIf().omission().omits(row.triple())) {
                getStyleClass().add("left-out");
            }
        }

        private static String atoms(FactRow row) {
            String some = row.atoms().stream()
                    .limit(MOST_ATOMS)
                    .map(atom -> String.valueOf(atom + 1))
                    .collect(Collectors.joining(", "));
            return row.atoms().size() > MOST_ATOMS ? some + ", …" : some;
        }
    }
}
