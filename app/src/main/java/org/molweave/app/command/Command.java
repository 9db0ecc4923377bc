package org.molweave.app.command;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/// Something that a user can do. `id` is stable (`file.open`), `icon` names a picture of the icon set, `key` is the
/// shortcut, and the command is only carried out while it is `enabled`.
public record Command(
        String id,
        String menu,
        String text,
        String icon,
        @Nullable KeyCombination key,
        ObservableBooleanValue enabled,
        Runnable action) {

    /// `key` as JavaFX writes it (`Shortcut+O`), empty for none.
    public static Command of(String id, String menu, String text, String icon, String key, Runnable action) {
        return of(id, menu, text, icon, key, Always.TRUE, action);
    }

    public static Command of(
            String id,
            String menu,
            String text,
            String icon,
            String key,
            ObservableBooleanValue enabled,
            Runnable action) {
        return new Command(
                id, menu, text, icon, key.isEmpty() ? null : KeyCombination.keyCombination(key), enabled, action);
    }

    /// Carries it out, if it is enabled.
    public void fire() {
        if (enabled.get()) {
            action.run();
        }
    }
}
