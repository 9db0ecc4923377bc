package org.molweave.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.UserFolders;

/// Keeps the [Preferences] in one file of the user's folder and writes every change at once.
///
/// A file that cannot be read is set aside and the defaults are used; one that cannot be written is no reason to stop.
public final class PreferencesStore {

    private final Path folder;
    private final Path file;
    private final ReadOnlyObjectWrapper<Preferences> preferences;
    private String problem = "";

    public PreferencesStore(Path folder) {
        this.folder = folder;
        file = folder.resolve("preferences.json");
        preferences = new ReadOnlyObjectWrapper<>(this, "preferences", read());
    }

    /// The folder for this user's settings on this system; the property `molweave.home` names another.
    public static Path userFolder() {
        return UserFolders.find().settings();
    }

    public Path folder() {
        return folder;
    }

    public ReadOnlyObjectProperty<Preferences> preferencesProperty() {
        return preferences.getReadOnlyProperty();
    }

    public Preferences get() {
        return preferences.get();
    }

    /// What went wrong with the file last; empty when nothing did.
    public String problem() {
        return problem;
    }

    /// Changes the preferences and writes them.
    public void change(UnaryOperator<Preferences> change) {
        Preferences changed = change.apply(preferences.get());
        if (changed.equals(preferences.get())) {
            return;
        }
        preferences.set(changed);
        try {
            Files.createDirectories(folder());
            Json.write(file, changed);
            problem = "";
        } catch (IOException e) {
            problem = "The settings could not be saved in %s: %s".formatted(file, e.getMessage());
        }
    }

    private Preferences read() {
        if (Files.notExists(file)) {
            return Preferences.DEFAULTS;
        }
        try {
            return Json.as(Json.read(file), Preferences.class);
        } catch (IOException e) {
            setAside();
            return Preferences.DEFAULTS;
        }
    }

    private void setAside() {
        Path aside = file.resolveSibling("preferences.broken.json");
        problem =
                "The settings in %s could not be read; the program starts with its defaults and keeps the old file as %s."
                        .formatted(file, aside.getFileName());
        try {
            Files.move(file, aside, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            problem += " (It could not be renamed.)";
        }
    }
}
