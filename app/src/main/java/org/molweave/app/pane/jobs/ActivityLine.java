package org.molweave.app.pane.jobs;

import static org.molweave.app.text.Text.tr;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.molweave.app.icon.Icon;
import org.molweave.app.task.Activity;

/// Work of the window itself, which can be cancelled.
final class ActivityLine extends HBox {

    ActivityLine(Activity activity) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        var title = new Label(activity.title());
        var message = new Label();
        message.getStyleClass().add("muted");
        message.setMinWidth(0);
        message.setMaxWidth(Double.MAX_VALUE);
        message.textProperty().bind(activity.messageProperty());
        HBox.setHgrow(message, Priority.ALWAYS);
        var bar = new ProgressBar();
        bar.setPrefWidth(120);
        bar.progressProperty().bind(activity.progressProperty());
        var cancel = new Button("", Icon.of("x"));
        cancel.setId("jobs-cancel");
        cancel.getStyleClass().addAll("flat", "button-icon", "tiny");
        cancel.setAccessibleText(tr("Cancel %s", activity.title()));
        cancel.setTooltip(new Tooltip(tr("Cancel")));
        cancel.setOnAction(_ -> {
            activity.cancel();
            cancel.setDisable(true);
        });
        getChildren().setAll(title, message, bar, cancel);
    }
}
