package org.molweave.app.pane.knowledge;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.molweave.app.icon.Icon;
import org.molweave.app.pane.knowledge.explore.ExplorerModel;
import org.molweave.viz.graph.GraphView;

/// Finds an entity while its name is typed, and says how much of the graph is drawn.
final class KnowledgeBar extends HBox {

    private static final int SUGGESTIONS = 12;

    private final KnowledgeModel model;
    private final TextField search = new TextField();
    private final ToggleGroup arrangements = new ToggleGroup();
    private final ObjectProperty<Arrangement> arrangement =
            new SimpleObjectProperty<>(this, "arrangement", Arrangement.PICTURE);

    KnowledgeBar(KnowledgeModel model, GraphView graph) {
        this.model = model;
        getStyleClass().add("pane-bar");
        search.setId("knowledge-search");
        search.setPromptText(tr("Find an entity"));
        search.setAccessibleText(tr("Name of an entity; its neighbourhood is drawn"));
        HBox.setHgrow(search, Priority.ALWAYS);
        Suggestions.of(search, model, SUGGESTIONS).setOnAutoCompleted(event -> look(event.getCompletion()));
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
        getChildren()
                .setAll(List.of(
                        search,
                        cap,
                        whole,
                        again,
                        fit,
                        new ViewsMenu(model, graph),
                        new HBox(
                                toggle(Arrangement.PICTURE, "graph", "left-pill", tr("Only the picture")),
                                toggle(Arrangement.BOTH, "split", "center-pill", tr("Picture and tables")),
                                toggle(Arrangement.TABLES, "table", "right-pill", tr("Only the tables")))));
        arrangements.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                arrangements.selectToggle(before);
            } else if (now.getUserData() instanceof Arrangement chosen) {
                arrangement.set(chosen);
            }
        });
        arrangement.subscribe(wanted -> arrangements.getToggles().stream()
                .filter(toggle -> wanted.equals(toggle.getUserData()))
                .forEach(arrangements::selectToggle));
        disableProperty().bind(model.openedProperty().isNull());
    }

    /// How the picture and the tables share the pane.
    ObjectProperty<Arrangement> layoutProperty() {
        return arrangement;
    }

    private ToggleButton toggle(Arrangement of, String icon, String pill, String help) {
        var toggle = new ToggleButton(null, Icon.of(icon));
        toggle.setId("knowledge-show-" + of.name().toLowerCase(Locale.ROOT));
        toggle.setUserData(of);
        toggle.getStyleClass().add(pill);
        toggle.setTooltip(new Tooltip(help));
        toggle.setAccessibleText(help);
        toggle.setToggleGroup(arrangements);
        return toggle;
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
