package org.molweave.app.pane.jobs;

import static org.molweave.app.text.Text.tr;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.molweave.app.history.RunFacts;
import org.molweave.app.history.RunJournal;
import org.molweave.app.icon.Icon;
import org.molweave.app.jobs.Job;
import org.molweave.app.jobs.JobQueue;
import org.molweave.app.text.Durations;

/// One job: what it is, how far it is, and what can be done with it. Buttons are made anew only when the job's state
/// changes, so that one can be clicked while the progress goes on.
final class JobLine extends HBox {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final JobQueue queue;
    private final Label title = new Label();
    private final Label about = new Label();
    private final Label state = new Label();
    private final VBox texts = new VBox(new HBox(8, title, about), state);
    private final ProgressBar bar = new ProgressBar();
    private @Nullable Job shown;

    JobLine(JobQueue queue) {
        super(8);
        this.queue = queue;
        setAlignment(Pos.CENTER_LEFT);
        for (Label text : List.of(title, about, state)) {
            text.setMinWidth(0);
        }
        about.getStyleClass().add("muted");
        state.getStyleClass().add("muted");
        texts.setMinWidth(0);
        bar.setPrefWidth(120);
        bar.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(texts, Priority.ALWAYS);
    }

    void show(Job job) {
        RunJournal journal = job.row().journal();
        title.setText(job.row().facts().title());
        about.setText(about(job.row().facts()));
        state.setText(state(job, journal));
        bar.setProgress(journal.total() <= 0 ? -1 : (double) journal.done() / journal.total());
        Job before = shown;
        shown = job;
        if (before == null || !before.id().equals(job.id()) || before.state() != job.state()) {
            build(job);
        }
    }

    private void build(Job job) {
        Node icon = Icon.of(icon(job.state()));
        icon.getStyleClass().add(job.state().isAtWork() ? "accent" : "muted");
        getChildren().setAll(icon, texts);
        if (job.state().isAtWork()) {
            getChildren().add(bar);
        }
        getChildren().addAll(buttons(job, queue));
    }

    private static String icon(Job.State state) {
        return switch (state) {
            case WAITING -> "clock";
            case BLOCKED -> "alert";
            case PAUSED -> "pause";
            case STARTING, RUNNING -> "play";
            case STOPPING -> "stop";
        };
    }

    /// What tells a run from others of the same title: its molecules, what it learns, and when it was made.
    static String about(RunFacts facts) {
        List<String> parts = new ArrayList<>(List.of(facts.data(), facts.properties(), facts.split()));
        facts.made().map(TIME::format).ifPresent(parts::add);
        parts.removeIf(String::isEmpty);
        return String.join("  ·  ", parts);
    }

    /// How far the job is, in words.
    static String state(Job job, RunJournal journal) {
        List<String> parts = new ArrayList<>();
        parts.add(
                switch (job.state()) {
                    case WAITING -> job.why().isEmpty() ? tr("waits for the device") : job.why();
                    case BLOCKED -> job.why();
                    case PAUSED -> tr("paused");
                    case STARTING -> tr("starting");
                    case RUNNING -> journal.phase().isEmpty() ? tr("running") : journal.phase();
                    case STOPPING -> tr("stopping after this step");
                });
        parts.add(job.device());
        if (job.state() == Job.State.RUNNING && journal.secondsLeft() > 0) {
            parts.add(tr("about %s left", Durations.text(journal.secondsLeft())));
        }
        return String.join("  ·  ", parts);
    }

    private static List<Button> buttons(Job job, JobQueue queue) {
        String id = job.id();
        List<Button> buttons = new ArrayList<>();
        switch (job.state()) {
            case STARTING, RUNNING -> {
                buttons.add(button("pause", tr("Pause"), () -> queue.pause(id)));
                buttons.add(button("stop", tr("Stop after this step"), () -> queue.stop(id)));
            }
            case STOPPING -> buttons.add(button("x-circle", tr("End at once"), () -> queue.kill(id)));
            case PAUSED -> {
                buttons.add(button("play", tr("Resume"), () -> queue.resume(id, job.device())));
                buttons.add(button("x", tr("Take out of the queue"), () -> queue.stop(id)));
            }
            case WAITING, BLOCKED -> {
                buttons.add(button("chevron-up", tr("Earlier"), () -> queue.move(id, -1)));
                buttons.add(button("chevron-down", tr("Later"), () -> queue.move(id, 1)));
                buttons.add(button("pause", tr("Hold back"), () -> queue.pause(id)));
                buttons.add(button("x", tr("Take out of the queue"), () -> queue.stop(id)));
            }
        }
        return buttons;
    }

    private static Button button(String icon, String text, Runnable action) {
        var button = new Button("", Icon.of(icon));
        button.setId("jobs-" + icon);
        button.getStyleClass().addAll("flat", "button-icon", "tiny");
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
