package org.molweave.engine.run;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The folders of this user on this system: `settings` for small files, `data` for what is large and can be had again.
///
/// The property `molweave.home` names one folder for both.
public record UserFolders(Path settings, Path data) {

    private static final String NAME = "Molweave";

    public static UserFolders find() {
        String given = System.getProperty("molweave.home", "");
        if (!given.isEmpty()) {
            return new UserFolders(Path.of(given), Path.of(given));
        }
        return of(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    /// Where they are on `system`, by its conventions.
    public static UserFolders of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return new UserFolders(
                    from(environment, "APPDATA", home).resolve(NAME),
                    from(environment, "LOCALAPPDATA", home).resolve(NAME));
        }
        if (name.contains("mac")) {
            Path folder = home.resolve("Library/Application Support").resolve(NAME);
            return new UserFolders(folder, folder);
        }
        return new UserFolders(
                from(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("molweave"),
                from(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve("molweave"));
    }

    private static Path from(Map<String, String> environment, String variable, Path otherwise) {
        String given = environment.getOrDefault(variable, "");
        return given.isEmpty() ? otherwise : Path.of(given);
    }
}
