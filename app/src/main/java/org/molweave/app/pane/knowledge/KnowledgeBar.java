package org.molweave.app.pane.knowledge;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.textfield.AutoCompletionBinding;
import org.controlsfx.control.textfield.TextFields;
import org.molweave.app.icon.Icon;
import org.molweave.app.pane.knowledge.explore.ExplorerModel;
import org.molweave.viz.graph.GraphView;

/// Finds an entity while its name is typed, and says how much of the graph is drawn.
final class KnowledgeBar extends HBox {

    private static final int SUGGESTIONS = 12;

    private final KnowledgeModel model;
    private final TextField search = new TextField();

    /// `showTables` shows or hides what lies beside the picture.
    KnowledgeBar(KnowledgeModel model, GraphView graph, Consumer<Boolean> showTables) {
        this.model = model;
        getStyleClass().add("pane-bar");
        search.setId("knowledge-search");
        search.setPromptText(tr("Find an entity"));
        search.setAccessibleText(tr("Name of an entity; its neighbourhood is drawn"));
        HBox.setHgrow(search, Priority.ALWAYS);
        AutoCompletionBinding<String> suggestions =
                TextFields.bindAutoCompletion(search, request -> model.search(request.getUserText(), SUGGESTIONS));
        suggestions.setDelay(0);
        suggestions.setVisibleRowCount(SUGGESTIONS);
        suggestions.setOnAutoCompleted(event -> look(event.getCompletion()));
        search.setOnAction(_ -> lookAtBest());
        model.searchRequestsProperty().subscribe(count -> {
            if (count.intValue() > 0) {
                search.requestFocus();
                search.selectAll();
            }
        });
        var whole = button(
                "knowledge-whole",
                "layers",
                tr("Draw the whole graph"),
                () -> model.explorer().whole());
        var again = button(
                "knowledge-again",
                "refresh",
                tr("Lay out again"),
                () -> model.explorer().layOutAgain());
        var fit = button("knowledge-fit", "fit", tr("Show all (double-click the background)"), graph::fit);
        var cap = new Spinner<Integer>(5, 500, ExplorerModel.CAP, 5);
        cap.setId("knowledge-cap");
        cap.setEditable(true);
        cap.setPrefWidth(78);
        cap.setMinWidth(78);
        cap.setTooltip(new Tooltip(tr("How many neighbours are drawn at once, the most connected first")));
        cap.setAccessibleText(tr("Neighbours drawn at once"));
        cap.valueProperty().subscribe(value -> {
            if (value != null) {
                model.explorer().capProperty().set(value);
            }
        });
        var tables = new ToggleButton(null, Icon.of("list"));
        tables.setId("knowledge-tables");
        tables.setSelected(true);
        tables.setTooltip(new Tooltip(tr("Facts, statistics, values and changes beside the picture")));
        tables.setAccessibleText(tr("Tables beside the picture"));
        tables.selectedProperty().subscribe(showTables);
        getChildren().setAll(List.of(search, cap, whole, again, fit, new ViewsMenu(model, graph), tables));
        disableProperty().bind(model.openedProperty().isNull());
    }

    private static Button button(String id, String icon, String help, Runnable action) {
        var button = new Button(null, Icon.of(icon));
        button.setId(id);
        button.setTooltip(new Tooltip(help));
        button.setAccessibleText(help);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void look(String entity) {
        model.look(entity);
    }

    private void lookAtBest() {
        List<String> found = model.search(search.getText(), 1);
        if (!found.isEmpty()) {
            look(found.getFirst());
        }
    }
}
