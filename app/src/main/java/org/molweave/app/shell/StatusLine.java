package org.molweave.app.shell;

import java.time.Duration;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.StatusBar;
import org.molweave.app.icon.Icon;
import org.molweave.app.memory.JavaHeap;
import org.molweave.app.memory.MemoryWatch;
import org.molweave.app.notice.Notice;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Activity;
import org.molweave.app.text.Text;

/// The line at the foot of the window: the newest message on the left; what runs, the model, memory and device on the
/// right.
final class StatusLine extends StatusBar {

    private final Workspace workspace;
    private final MemoryWatch watch;
    private final Label memory = new Label();
    private final HBox running = new HBox(6);

    StatusLine(Workspace workspace, Region jobs) {
        this.workspace = workspace;
        watch = new MemoryWatch(new JavaHeap(), workspace.memory(), workspace.notices());
        setId("status-line");
        setAccessibleText(Text.tr("Status"));
        setFocusTraversable(false);
        setText(Text.tr("Ready"));
        workspace.notices().all().addListener((ListChangeListener<Notice>) _ -> newest());
        workspace.background().activities().addListener((ListChangeListener<Activity>) _ -> activities());
        var model = new Label();
        model.setId("status-model");
        model.textProperty()
                .bind(workspace
                        .modelProperty()
                        .map(choice -> Text.tr("Model: %s", choice.title()))
                        .orElse(Text.tr("No model")));
        memory.setId("status-memory");
        memory.setMinWidth(Region.USE_PREF_SIZE);
        memory.setTooltip(new Tooltip());
        memory.getTooltip().setOnShowing(_ -> explainMemory());
        explainMemory();
        running.setId("status-activities");
        running.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        var right = new HBox(10, running, jobs, bar(), model, bar(), memory);
        right.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        getRightItems().add(right);
        var clock = workspace
                .background()
                .every(Duration.ofSeconds(2), () -> workspace.background().show(this::measure));
        sceneProperty().subscribe((before, now) -> {
            if (before != null && now == null) {
                close(clock);
            }
        });
        measure();
    }

    private static Separator bar() {
        return new Separator(Orientation.VERTICAL);
    }

    private static void close(AutoCloseable clock) {
        try {
            clock.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void newest() {
        if (!workspace.notices().all().isEmpty()) {
            Notice notice = workspace.notices().all().getLast();
            setText(notice.text());
            setGraphic(notice.level().isTrouble() ? Icon.of("alert") : null);
        }
    }

    private void activities() {
        running.getChildren().clear();
        for (Activity activity : workspace.background().activities()) {
            var progress = new ProgressBar();
            progress.setPrefWidth(90);
            progress.progressProperty().bind(activity.progressProperty());
            var title = new Label(activity.title());
            var cancel = new Button(null, Icon.of("x", 12));
            cancel.getStyleClass().addAll("button-icon", "flat", "tiny");
            cancel.setAccessibleText(Text.tr("Cancel: %s", activity.title()));
            cancel.setTooltip(new Tooltip(Text.tr("Cancel")));
            cancel.setOnAction(_ -> activity.cancel());
            running.getChildren().addAll(title, progress, cancel);
        }
    }

    private void measure() {
        watch.look();
        memory.setText(watch.text());
        memory.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("short"), watch.isShort());
    }

    private void explainMemory() {
        String parts = watch.largest();
        String text = Text.tr("Memory of the window: used of what it may use. Training has its own.");
        memory.getTooltip().setText(parts.isEmpty() ? text : text + "\n" + parts);
    }
}
