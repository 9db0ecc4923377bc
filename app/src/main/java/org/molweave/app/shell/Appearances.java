package org.molweave.app.shell;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import org.molweave.app.settings.Preferences;
import org.molweave.app.settings.PreferencesStore;
import org.molweave.viz.palette.Theme;

/// Follows the user's choice of light or dark, or the system's where the user leaves it to the system.
final class Appearances {

    private final PreferencesStore store;
    private final ObjectProperty<Theme> theme;

    Appearances(PreferencesStore store, ObjectProperty<Theme> theme) {
        this.store = store;
        this.theme = theme;
        store.preferencesProperty().subscribe(_ -> update());
        Platform.getPreferences().colorSchemeProperty().subscribe(_ -> update());
        theme.subscribe(StyleSheets::show);
    }

    /// Light where it is dark and dark where it is light, from now on whatever the system says.
    void toggle() {
        Preferences.Appearance other =
                theme.get().isDark() ? Preferences.Appearance.LIGHT : Preferences.Appearance.DARK;
        store.change(preferences -> preferences.withAppearance(other));
    }

    private void update() {
        theme.set(
                switch (store.get().appearance()) {
                    case LIGHT -> Theme.LIGHT;
                    case DARK -> Theme.DARK;
                    case SYSTEM ->
                        Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Theme.DARK : Theme.LIGHT;
                });
    }
}
