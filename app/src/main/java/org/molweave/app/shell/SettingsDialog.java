package org.molweave.app.shell;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.molweave.app.settings.Preferences;
import org.molweave.app.settings.PreferencesStore;
import org.molweave.app.text.Text;

/// The settings of the program; each takes effect at once, but for the memory, which needs a restart.
final class SettingsDialog {

    private static final List<Double> SCALES = List.of(0.9, 1.0, 1.15, 1.25, 1.5, 1.75, 2.0);

    private SettingsDialog() {}

    static void show(Window owner, PreferencesStore store) {
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
        grid.setPrefWidth(560);
        Dialogs.show(owner, Text.tr("Settings"), grid);
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
        label.textProperty()
                .bind(slider.valueProperty()
                        .map(value -> Text.tr("%.0f %% of this machine's memory", value.doubleValue())));
        slider.valueProperty().subscribe(value -> store.change(p -> p.withMemoryShare(value.intValue())));
        return new javafx.scene.layout.VBox(4, slider, label);
    }

    /// Shows values that nobody types.
    private abstract static class Names<T> extends StringConverter<T> {
        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException(text);
        }
    }
}
