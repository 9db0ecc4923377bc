package org.molweave.app.pane.knowledge;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.molweave.app.icon.Icon;
import org.molweave.app.pane.knowledge.explore.SavedView;
import org.molweave.viz.graph.GraphView;

/// The saved views of the graph, and a field in which the present one gets a name.
final class ViewsMenu extends MenuButton {

    private final KnowledgeModel model;
    private final GraphView graph;

    ViewsMenu(KnowledgeModel model, GraphView graph) {
        super(null, Icon.of("camera"));
        this.model = model;
        this.graph = graph;
        setId("knowledge-views");
        setTooltip(new Tooltip(tr("Keep this picture under a name, or open a kept one")));
        setAccessibleText(tr("Saved views"));
        model.views().viewsProperty().subscribe(this::fill);
    }

    private void fill(List<SavedView> views) {
        var name = new TextField();
        name.setId("knowledge-view-name");
        name.setPromptText(tr("Save this picture as …"));
        name.setAccessibleText(tr("Name of the view; Enter saves it"));
        var field = new CustomMenuItem(name, false);
        name.setOnAction(_ -> {
            if (!name.getText().isBlank()) {
                model.views().save(name.getText(), graph.viewpointProperty().get());
                hide();
            }
        });
        getItems().setAll(field);
        if (!views.isEmpty()) {
            var forget = new Menu(tr("Forget"));
            getItems().add(new SeparatorMenuItem());
            for (SavedView view : views.reversed()) {
                getItems().add(item(view.name(), () -> model.views().show(view)));
                forget.getItems().add(item(view.name(), () -> model.views().remove(view.name())));
            }
            getItems().addAll(new SeparatorMenuItem(), forget);
        }
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
