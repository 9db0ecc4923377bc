package org.molweave.app.pane.training;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.molweave.app.command.Command;
import org.molweave.app.icon.Icon;
import org.molweave.viz.figure.Figure;
import org.molweave.viz.figure.FigureSource;
import org.molweave.viz.palette.Theme;

/// Sets runs up, starts them, and shows the one that is watched.
public final class TrainingPane extends BorderPane implements FigureSource {

    private final ToggleButton setup = tab("training-setup", tr("Set up"), "sliders", tr("Set up a new run"));
    private final ToggleButton watch = tab("training-watch", tr("Watch"), "chart-line", tr("Watch a run"));

    private final LiveModel live;

    public TrainingPane(
            TrainingModel model, LiveModel live, List<Afterwards> afterwards, ObservableValue<Theme> theme) {
        this.live = live;
        getStyleClass().addAll("pane-content", "training-pane");
        getStylesheets().add(TrainingPane.class.getResource("training.css").toExternalForm());
        var setupView = new SetupView(model, () -> watch.setSelected(true));
        var watchView = new WatchView(live, afterwards, theme);
        var group = new ToggleGroup();
        group.getToggles().setAll(setup, watch);
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        setup.getStyleClass().add("left-pill");
        watch.getStyleClass().add("right-pill");
        watch.selectedProperty().subscribe(on -> setCenter(on ? watchView : setupView));
        setup.setSelected(true);
        model.templateProperty().subscribe((_, _) -> setup.setSelected(true));
        model.begunProperty().subscribe((_, _) -> setup.setSelected(true));
        // Not when a run begins: the next one may be in the middle of being set up.
        live.askedProperty().subscribe((_, _) -> watch.setSelected(true));
        var bar = new HBox(setup, watch);
        bar.getStyleClass().add("training-tabs");
        setTop(bar);
    }

    /// The curves are a view of their own.
    @Override
    public Optional<Figure> figure() {
        return Optional.empty();
    }

    @Override
    public List<String> restore(Map<String, String> from) {
        return live.restore(from.getOrDefault("runs", ""), from.getOrDefault(WatchView.METRIC, ""));
    }

    private static ToggleButton tab(String id, String text, String icon, String help) {
        var button = new ToggleButton(text, Icon.of(icon));
        button.setId(id);
        button.setTooltip(new Tooltip(help));
        return button;
    }

    /// The commands of the menu Train.
    public static List<Command> commands(TrainingModel model, LiveModel live) {
        return List.of(
                Command.of(
                        "train.start",
                        "Train",
                        tr("Start the run"),
                        "play",
                        "Shortcut+R",
                        model.problemProperty().isEmpty(),
                        model::train),
                Command.of(
                        "train.recipe",
                        "Train",
                        tr("Run the recipe"),
                        "layers",
                        "",
                        model.canRunRecipeProperty(),
                        model::trainRecipe),
                Command.of(
                        "train.pause", "Train", tr("Pause the watched run"), "pause", "", live.isAtWork(), live::pause),
                Command.of(
                        "train.resume",
                        "Train",
                        tr("Resume the watched run"),
                        "play",
                        "",
                        live.mayGoOn(),
                        live::resume),
                Command.of("train.stop", "Train", tr("Stop the watched run"), "stop", "", live.isAtWork(), live::stop));
    }
}
