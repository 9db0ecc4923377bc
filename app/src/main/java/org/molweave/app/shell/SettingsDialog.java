package org.molweave.app.shell;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.molweave.app.settings.Preferences;
import org.molweave.app.settings.PreferencesStore;
import org.molweave.app.text.Text;

/// The settings of the program; each takes effect at once, but for the memory, which needs a restart.
final class SettingsDialog {

    private static final List<Double> SCALES = List.of(0.9, 1.0, 1.15, 1.25, 1.5, 1.75, 2.0);

    private static final double GIB = 1L << 30;

    private SettingsDialog() {}

    /// `first` is the id of the page that is shown; empty for the first one.
    static void show(Window owner, PreferencesStore store, List<SettingsPage> pages, String first) {
        var tabs = new TabPane(tab("general", Text.tr("General"), general(store)));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        for (SettingsPage page : pages) {
            tabs.getTabs().add(tab(page.id(), page.title(), page.content().get()));
        }
        tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals("settings-" + first))
                .findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
        tabs.setPrefSize(680, 540);
        Dialogs.show(owner, Text.tr("Settings"), tabs);
    }

    private static Tab tab(String id, String title, Region content) {
        content.setPadding(new Insets(16, 12, 8, 12));
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var tab = new Tab(title, scroll);
        tab.setId("settings-" + id);
        return tab;
    }

    private static Region general(PreferencesStore store) {
        var grid = new GridPane(20, 14);
        grid.addRow(0, new Label(Text.tr("Appearance")), appearance(store));
        grid.addRow(1, new Label(Text.tr("Size of text and controls")), scale(store));
        grid.addRow(2, new Label(Text.tr("Memory for the window")), memory(store));
        var memoryHelp = new Label(Text.tr("Takes effect at the next start. Training has memory of its own."));
        memoryHelp.getStyleClass().add("muted");
        grid.add(memoryHelp, 1, 3);
        var where = new Label(Text.tr("Kept in %s", store.folder()));
        where.getStyleClass().add("muted");
        grid.add(where, 0, 4, 2, 1);
        return grid;
    }

    private static ChoiceBox<Preferences.Appearance> appearance(PreferencesStore store) {
        var box = new ChoiceBox<>(FXCollections.observableArrayList(Preferences.Appearance.values()));
        box.setId("settings-appearance");
        box.setConverter(new Names<>() {
            @Override
            public String toString(Preferences.Appearance appearance) {
                return switch (appearance) {
                    case SYSTEM -> Text.tr("Like the system");
                    case LIGHT -> Text.tr("Light");
                    case DARK -> Text.tr("Dark");
                };
            }
        });
        box.setValue(store.get().appearance());
        box.valueProperty().subscribe(value -> store.change(p -> p.withAppearance(value)));
        return box;
    }

    private static ChoiceBox<Double> scale(PreferencesStore store) {
        var box = new ChoiceBox<>(FXCollections.observableArrayList(SCALES));
        box.setId("settings-scale");
        box.setConverter(new Names<>() {
            @Override
            public String toString(Double scale) {
                return "%.0f %%".formatted(scale * 100);
            }
        });
        box.setValue(store.get().scale());
        box.valueProperty().subscribe(value -> {
            if (value != null) {
                store.change(p -> p.withScale(value));
            }
        });
        return box;
    }

    private static javafx.scene.Node memory(PreferencesStore store) {
        var slider = new Slider(10, 80, store.get().memoryShare());
        slider.setId("settings-memory");
        slider.setBlockIncrement(5);
        slider.setAccessibleText(Text.tr("Memory for the window, in percent of the machine's"));
        var label = new Label();
        label.textProperty().bind(slider.valueProperty().map(value -> memoryText(value.doubleValue())));
        slider.valueProperty().subscribe(value -> store.change(p -> p.withMemoryShare(value.intValue())));
        return new javafx.scene.layout.VBox(4, slider, label);
    }

    private static String memoryText(double share) {
        double all = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
        return all == 0
                ? Text.tr("%.0f %% of this machine's memory", share)
                : Text.tr(
                        "%.0f %% of this machine's memory: %.1f GB. Now it is %.1f GB.",
                        share, share / 100 * all / GIB, Runtime.getRuntime().maxMemory() / GIB);
    }

    /// Shows values that nobody types.
    private abstract static class Names<T> extends StringConverter<T> {
        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException(text);
        }
    }
}
