package org.molweave.app.device;

import static org.molweave.app.text.Text.tr;

import java.io.File;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.molweave.app.icon.Icon;
import org.molweave.engine.device.CardState;
import org.molweave.engine.device.DeviceReport;
import org.molweave.engine.device.GpuLibrary;

/// The page "Device" of the settings: the cards with their states, and the ways to use one.
public final class DeviceView extends VBox {

    private static final double WIDTH = 620;

    private final DeviceModel model;
    private final VBox cards = new VBox(10);
    private final VBox ways = new VBox(8);
    private final ToggleGroup choice = new ToggleGroup();

    public DeviceView(DeviceModel model) {
        super(12);
        this.model = model;
        setId("device-view");
        setPrefWidth(WIDTH);
        getChildren().setAll(cards, buttons(), ways, progress(), message());
        choice.selectedToggleProperty().subscribe((before, now) -> {
            if (before != null && now != null) {
                model.chooseAnother();
            }
        });
        model.reportProperty().subscribe(this::show);
        model.look();
    }

    private void show(DeviceReport report) {
        cards.getChildren().clear();
        if (report.cards().isEmpty()) {
            cards.getChildren().add(entry("cpu", tr("CPU"), report.sentence()));
        }
        for (CardState state : report.cards()) {
            cards.getChildren()
                    .add(entry(
                            state instanceof CardState.Ready ? "check-circle" : "alert",
                            state.card().facts(),
                            state.sentence()));
        }
        shown(ways, report.canBeSetUp());
        ways.getChildren().setAll(ways(model.found()));
    }

    private static Node entry(String icon, String title, String sentence) {
        Label name = wrapped(title);
        name.getStyleClass().add("section-title");
        Label why = wrapped(sentence);
        var text = new VBox(2, name, why);
        HBox.setHgrow(text, Priority.ALWAYS);
        Node symbol = Icon.of(icon);
        symbol.getStyleClass().add(icon.equals("alert") ? "warning" : "success");
        var line = new HBox(10, symbol, text);
        HBox.setMargin(symbol, new Insets(6, 0, 0, 0));
        return line;
    }

    private Node buttons() {
        Button look = button(tr("Look again"), "refresh", "device-look", model::look);
        look.setTooltip(new Tooltip(tr("Asks the driver and looks for libraries again")));
        Button remove = button("", "trash", "device-remove", model::remove);
        remove.textProperty().bind(Bindings.concat(tr("Remove what was fetched"), ", ", model.installedProperty()));
        remove.setTooltip(new Tooltip(tr("Goes back to the CPU and deletes the libraries that were fetched")));
        shownWith(remove, model.installedProperty().isNotEmpty());
        remove.disableProperty().bind(model.busyProperty());
        return new FlowPane(8, 8, look, remove);
    }

    /// What is on the computer first, then the two servers.
    private List<Node> ways(List<GpuLibrary> found) {
        var title = new Label(tr("Use the graphics card"));
        title.getStyleClass().add("section-title");
        RadioButton own = way(
                "device-own",
                found.isEmpty()
                        ? tr("PyTorch 2.7.1 for CUDA 12 from a folder of this computer")
                        : tr(
                                "PyTorch %s in %s",
                                found.getFirst().version(), found.getFirst().folder()));
        RadioButton djl = way("device-djl", tr("Fetch it from the server of the DJL project"));
        RadioButton central = way("device-central", tr("Fetch it from Maven Central"));
        choice.selectToggle(found.isEmpty() ? djl : own);
        Button use = button(tr("Use it"), "play", "device-use", () -> use(found));
        use.getStyleClass().add("accent");
        shownWith(
                use,
                choice.selectedToggleProperty()
                        .isEqualTo(own)
                        .and(Bindings.createBooleanBinding(() -> !found.isEmpty())));
        Button folder = button(tr("Choose a folder…"), "folder", "device-folder", this::chooseFolder);
        shownWith(folder, choice.selectedToggleProperty().isEqualTo(own));
        Button ask = button(tr("What will be fetched?"), "info", "device-ask", () -> model.ask(source(djl)));
        BooleanBinding server = choice.selectedToggleProperty().isNotEqualTo(own);
        shownWith(ask, server);
        Button fetch = button(tr("Fetch and use"), "download", "device-fetch", model::install);
        fetch.getStyleClass().add("accent");
        shownWith(fetch, server.and(model.accountProperty().isNotNull()));
        Button stop = button(tr("Stop"), "stop", "device-stop", model::stop);
        shownWith(stop, Bindings.createBooleanBinding(() -> model.busyProperty().get(), model.busyProperty()));
        for (Button button : List.of(use, folder, ask, fetch)) {
            button.disableProperty().bind(model.busyProperty());
        }
        Label network = wrapped(
                tr("Your own folder needs no network. A server is asked only when you press the button, and nothing is"
                        + " fetched before you saw how much it is. A new library is tried first; what works now stays"
                        + " until then."));
        network.getStyleClass().add("muted");
        return List.of(title, own, djl, central, network, new FlowPane(8, 8, use, folder, ask, fetch, stop));
    }

    private GpuLibrary.Source source(RadioButton djl) {
        return djl.isSelected() ? GpuLibrary.Source.DJL : GpuLibrary.Source.CENTRAL;
    }

    private void use(List<GpuLibrary> found) {
        if (!found.isEmpty()) {
            model.use(found.getFirst());
        }
    }

    private void chooseFolder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(tr("The folder of libtorch, of torch, or of a Python environment"));
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            model.useFolder(chosen.toPath());
        }
    }

    private RadioButton way(String id, String text) {
        var button = new RadioButton(text);
        button.setId(id);
        button.setWrapText(true);
        button.setToggleGroup(choice);
        button.disableProperty().bind(model.busyProperty());
        return button;
    }

    private Region progress() {
        var bar = new ProgressBar();
        bar.setId("device-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progressProperty());
        shownWith(bar, Bindings.createBooleanBinding(() -> model.busyProperty().get(), model.busyProperty()));
        return bar;
    }

    private Label message() {
        Label label = wrapped("");
        label.setId("device-message");
        label.textProperty().bind(model.messageProperty());
        model.failedProperty().subscribe(failed -> {
            label.getStyleClass().remove("setting-problem");
            if (failed) {
                label.getStyleClass().add("setting-problem");
            }
        });
        shownWith(label, model.messageProperty().isNotEmpty());
        return label;
    }

    private static Button button(String text, String icon, String id, Runnable action) {
        var button = new Button(text, Icon.of(icon));
        button.setId(id);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static void shownWith(Node node, javafx.beans.value.ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }
}
