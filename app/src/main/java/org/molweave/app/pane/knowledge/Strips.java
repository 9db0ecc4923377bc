package org.molweave.app.pane.knowledge;

import static org.molweave.app.text.Text.tr;

import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.molweave.app.pane.knowledge.explore.ExplorerModel;
import org.molweave.app.pane.knowledge.explore.Offer;
import org.molweave.app.task.Activity;

/// Lines that come and go above the picture: a layout at work, a question, a reason, a selection that is not drawn.
final class Strips extends VBox {

    private final KnowledgeModel model;

    Strips(KnowledgeModel model) {
        this.model = model;
        ExplorerModel explorer = model.explorer();
        explorer.busyProperty().subscribe(_ -> fill());
        explorer.offerProperty().subscribe(_ -> fill());
        explorer.messageProperty().subscribe(_ -> fill());
        model.elsewhereProperty().subscribe(_ -> fill());
    }

    private void fill() {
        getChildren().clear();
        ExplorerModel explorer = model.explorer();
        Activity busy = explorer.busyProperty().get();
        if (busy != null) {
            working(busy);
        }
        Offer offer = explorer.offerProperty().get();
        if (offer != null) {
            strip(
                    "knowledge-offer",
                    offer.text(),
                    button(offer.action(), offer.accept()),
                    button(tr("Not now"), explorer::decline));
        }
        String message = explorer.messageProperty().get();
        if (!message.isEmpty()) {
            strip("knowledge-message", message);
        }
        Set<String> elsewhere = model.elsewhereProperty().get();
        if (elsewhere.size() == 1) {
            String entity = elsewhere.iterator().next();
            String name = explorer.names().entity(entity);
            strip(
                    "knowledge-elsewhere",
                    tr("%s is selected, but not in this picture.", name),
                    button(tr("Look at it"), () -> model.look(entity)),
                    button(tr("Add it"), () -> model.add(entity)));
        }
    }

    private void working(Activity busy) {
        var bar = new ProgressBar();
        bar.setPrefWidth(180);
        bar.progressProperty().bind(busy.progressProperty());
        ObservableValue<String> text = busy.messageProperty();
        var label = new Label();
        label.textProperty().bind(text);
        var cancel = button(tr("Cancel"), model.explorer()::cancel);
        cancel.setId("knowledge-cancel");
        var box = new HBox(new Label(busy.title()), bar, label, cancel);
        box.setId("knowledge-busy");
        box.getStyleClass().add("knowledge-strip");
        getChildren().add(box);
    }

    private void strip(String id, String text, Button... buttons) {
        var label = new Label(text);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var box = new HBox(label);
        box.setId(id);
        box.getChildren().addAll(buttons);
        box.getStyleClass().add("knowledge-strip");
        getChildren().add(box);
    }

    private static Button button(String text, Runnable action) {
        var button = new Button(text);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
