package org.molweave.app.pane.training;

import static org.molweave.app.text.Text.tr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.molweave.app.history.RunJournal;
import org.molweave.app.history.RunRow;
import org.molweave.app.icon.Icon;
import org.molweave.app.jobs.Job;
import org.molweave.app.text.Durations;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunStatus;
import org.molweave.viz.chart.CurveKey;
import org.molweave.viz.chart.CurveView;
import org.molweave.viz.palette.Theme;

/// Shows a run while it is worked on: how far it is, its curves, what it says, and what can be done with it.
final class WatchView extends BorderPane {

    static final String METRIC = "metric";

    private final LiveModel model;
    private final List<Afterwards> afterwards;
    private final CurveView curves = new CurveView();
    private final ToggleGroup chips = new ToggleGroup();

    WatchView(LiveModel model, List<Afterwards> afterwards, ObservableValue<Theme> theme) {
        this.model = model;
        this.afterwards = afterwards;
        curves.themeProperty().bind(theme);
        curves.xLabelProperty().set(tr("step"));
        curves.setId("training-curves");
        model.listen(points -> {
            if (points.name().name().equals(model.metricProperty().get())) {
                curves.addAll(key(points), points.steps(), points.values());
            }
        });
        model.metricProperty().subscribe(_ -> draw());
        model.rowProperty().subscribe(this::show);
        model.shownProperty().subscribe(_ -> curves.clear());
        var chart = new BorderPane(curves);
        chart.setTop(chipBar());
        var split = new SplitPane(chart, messages());
        split.setOrientation(javafx.geometry.Orientation.VERTICAL);
        split.setDividerPositions(0.72);
        var content = new BorderPane(split);
        content.setTop(new VBox(head(), trouble()));
        var empty = new Label(tr("No run is at work.\nSet one up and start it, or choose one in the Runs pane."));
        empty.getStyleClass().add("empty-text");
        empty.visibleProperty().bind(model.rowProperty().isNull());
        content.visibleProperty().bind(model.rowProperty().isNotNull());
        setCenter(new StackPane(content, empty));
    }

    private static CurveKey key(LiveModel.Points points) {
        return new CurveKey(points.name().series(), points.name().split());
    }

    private void draw() {
        curves.clear();
        String metric = model.metricProperty().get();
        curves.yLabelProperty().set(metric);
        RunRow row = model.rowProperty().get();
        if (row != null) {
            describe(row);
        }
        for (LiveModel.Points points : model.points(metric)) {
            curves.addAll(key(points), points.steps(), points.values());
        }
    }

    private void show(@org.jspecify.annotations.Nullable RunRow row) {
        if (row != null) {
            curves.titleProperty().set(row.facts().title());
            describe(row);
        }
    }

    private void describe(RunRow row) {
        curves.provenanceProperty()
                .set(Map.of(
                        "run",
                        row.id(),
                        "runs",
                        row.id(),
                        "view",
                        "training curves",
                        METRIC,
                        model.metricProperty().get()));
    }

    private Region head() {
        ObservableValue<RunRow> row = model.rowProperty().map(found -> found);
        var title = new Label();
        title.setId("training-watched");
        title.getStyleClass().add("section-title");
        title.textProperty().bind(row.map(found -> found.facts().title()).orElse(""));
        var bar = new ProgressBar();
        bar.setId("training-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(row.map(WatchView::progress).orElse(0.0));
        bar.visibleProperty().bind(isFinished().map(finished -> !finished));
        bar.managedProperty().bind(bar.visibleProperty());
        var line = new Label();
        line.setId("training-state");
        line.setWrapText(true);
        line.getStyleClass().add("muted");
        line.textProperty().bind(row.map(WatchView::state).orElse(""));
        var box = new VBox(4, title, bar, line, buttons(), afterwards());
        box.getStyleClass().add("training-head");
        return box;
    }

    private static double progress(RunRow row) {
        double share = LiveModel.share(row);
        return row.status() == RunStatus.RUNNING || share >= 0 ? share : 0;
    }

    /// One line that says everything: state, phase, steps, rate, time.
    private static String state(RunRow row) {
        RunJournal journal = row.journal();
        List<String> parts = new ArrayList<>();
        parts.add(
                switch (row.status()) {
                    case QUEUED -> tr("Waits for its turn");
                    case RUNNING -> journal.phase().isEmpty() ? tr("Running") : journal.phase();
                    case FINISHED -> tr("Finished after %s", Durations.text(journal.seconds()));
                    case STOPPED -> tr("Stopped; it can go on");
                    case FAILED -> tr("Failed: %s", journal.failure());
                    case INTERRUPTED -> tr("Interrupted: its process ended without a word. It can go on.");
                });
        if (journal.total() > 0 && row.status() != RunStatus.FINISHED) {
            parts.add(tr("step %,d of %,d", journal.done(), journal.total()));
        }
        if (row.status() == RunStatus.RUNNING) {
            if (journal.perSecond() > 0) {
                boolean readsMolecules = !row.facts().data().isEmpty();
                parts.add(
                        readsMolecules
                                ? tr("%,.0f molecules a second", journal.perSecond())
                                : tr("%,.0f triples a second", journal.perSecond()));
            }
            if (journal.secondsLeft() > 0) {
                parts.add(tr("about %s left", Durations.text(journal.secondsLeft())));
            }
            parts.add(journal.device());
        }
        row.findMeasure()
                .filter(_ -> row.status() == RunStatus.FINISHED)
                .ifPresent(measure -> parts.add(measure.name() + " " + measure.text()));
        return String.join("  ·  ", parts);
    }

    private Region buttons() {
        ObservableValue<Job.State> state = model.jobProperty().map(Job::state);
        ObservableValue<Boolean> waits = state.map(found -> !found.isAtWork()).orElse(false);
        ObservableValue<Boolean> stopping =
                state.map(found -> found == Job.State.STOPPING).orElse(false);
        var box = new HBox(
                6,
                button(
                        "training-pause",
                        tr("Pause"),
                        "pause",
                        tr("Stops after this step and keeps its place in the queue."),
                        model.isAtWork(),
                        model::pause),
                button(
                        "training-resume",
                        tr("Resume"),
                        "play",
                        tr("Goes on from the last checkpoint."),
                        model.mayGoOn(),
                        model::resume),
                button(
                        "training-stop",
                        tr("Stop"),
                        "stop",
                        tr("Stops after this step; a checkpoint is kept."),
                        model.isAtWork(),
                        model::stop),
                button(
                        "training-cancel",
                        tr("Take out of the queue"),
                        "x",
                        tr("A run that never began goes to the trash."),
                        waits,
                        model::stop),
                button(
                        "training-kill",
                        tr("End at once"),
                        "x-circle",
                        tr("Ends the process at once; the run can go on from its last checkpoint."),
                        stopping,
                        model::kill));
        // A process that ends after its run is done leaves nothing to stop.
        box.visibleProperty().bind(isFinished().map(finished -> !finished));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private ObservableValue<Boolean> isFinished() {
        return model.rowProperty()
                .map(row -> row.status() == RunStatus.FINISHED)
                .orElse(false);
    }

    private Region afterwards() {
        var box = new FlowPane(6, 4);
        for (Afterwards one : afterwards) {
            ObservableValue<Boolean> fits = model.rowProperty()
                    .map(row -> row.status() == RunStatus.FINISHED && one.fits().test(row))
                    .orElse(false);
            box.getChildren().add(button(one.id(), one.text(), one.icon(), one.help(), fits, () -> {
                RunRow row = model.rowProperty().get();
                if (row != null) {
                    one.action().accept(row);
                }
            }));
        }
        box.visibleProperty().bind(isFinished());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private static Button button(
            String id, String text, String icon, String help, ObservableValue<Boolean> shown, Runnable action) {
        var button = new Button(text, Icon.of(icon));
        button.setId(id);
        button.setTooltip(new Tooltip(help));
        button.getStyleClass().add("small");
        button.setOnAction(_ -> action.run());
        button.visibleProperty().bind(shown);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private Region trouble() {
        var box = new VBox(2);
        box.setId("training-trouble");
        Runnable build = () -> box.getChildren()
                .setAll(model.trouble().stream().map(WatchView::warning).toList());
        model.trouble().addListener((ListChangeListener<String>) _ -> build.run());
        build.run();
        return box;
    }

    private static Node warning(String text) {
        Node icon = Icon.of("alert");
        icon.getStyleClass().add("warning");
        var label = new Label(text, icon);
        label.setWrapText(true);
        label.getStyleClass().add("training-warning");
        return label;
    }

    private Region chipBar() {
        var bar = new FlowPane();
        bar.setId("training-metrics");
        bar.getStyleClass().add("chip-bar");
        Runnable build = () -> {
            chips.getToggles().clear();
            bar.getChildren().clear();
            for (String metric : model.metrics()) {
                var chip = new ToggleButton(metric);
                chip.setId("training-metric-" + metric);
                chip.getStyleClass().setAll("chip", "toggle-button");
                chip.setToggleGroup(chips);
                chip.setTooltip(new Tooltip(tr("Draw the curves of %s", metric)));
                chip.setSelected(metric.equals(model.metricProperty().get()));
                chip.setOnAction(_ -> {
                    chip.setSelected(true);
                    model.metricProperty().set(metric);
                });
                bar.getChildren().add(chip);
            }
        };
        model.metrics().addListener((ListChangeListener<String>) _ -> build.run());
        build.run();
        return bar;
    }

    private Region messages() {
        var list = new ListView<>(model.messages());
        list.setId("training-messages");
        list.setAccessibleText(tr("What the run says"));
        list.getStyleClass().add("dense");
        list.setPlaceholder(new Label(tr("The run has said nothing yet.")));
        list.setCellFactory(_ -> new MessageCell(list));
        model.messages().addListener((ListChangeListener<RunEvent.Message>)
                _ -> list.scrollTo(Math.max(0, model.messages().size() - 1)));
        return list;
    }

    private static final class MessageCell extends ListCell<RunEvent.Message> {

        private final Text text = new Text();

        /// As wide as the list without its scroll bar, so that long messages wrap instead of being cut.
        MessageCell(ListView<?> list) {
            text.getStyleClass().add("training-message");
            text.wrappingWidthProperty().bind(list.widthProperty().subtract(60));
        }

        @Override
        protected void updateItem(RunEvent.Message message, boolean empty) {
            super.updateItem(message, empty);
            if (empty || message == null) {
                setGraphic(null);
                return;
            }
            boolean info = message.level().equals("info");
            Node icon = Icon.of(info ? "info" : "alert", 14);
            if (!info) {
                icon.getStyleClass().add("warning");
            }
            text.setText(message.text());
            setGraphic(new HBox(6, icon, text));
        }
    }
}
