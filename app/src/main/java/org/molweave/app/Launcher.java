package org.molweave.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import org.molweave.engine.cli.EngineMain;
import org.molweave.engine.cli.NoWindow;
import org.molweave.engine.method.Versions;
import org.molweave.engine.program.PackagedStart;

/// Where the program starts: `open` (or nothing) opens the window, everything else is for the command line.
///
/// It is no JavaFX application itself, so that JavaFX may come from the class path.
public final class Launcher {

    /// Held, because loggers are forgotten where nobody holds them.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private static final Logger LOG = Logger.getLogger(Launcher.class.getName());

    private Launcher() {}

    public static void main(String[] arguments) throws IOException {
        boolean named = arguments.length > 0 && "open".equals(arguments[0]);
        boolean window = arguments.length == 0 || named || isFile(arguments[0]);
        if (window && wantsScreen() && NoWindow.isSure(System.getProperty("os.name", ""), System.getenv())) {
            System.exit(NoWindow.say());
        }
        OptionalInt elsewhere = PackagedStart.elsewhere(Launcher.class, Versions.program(), window, arguments);
        if (elsewhere.isPresent()) {
            System.exit(elsewhere.getAsInt());
        }
        if (window) {
            List<String> rest = List.of(arguments).subList(named ? 1 : 0, arguments.length);
            // It warns that JavaFX comes from the class path, which is what we want.
            JAVAFX.setLevel(Level.SEVERE);
            launch(rest.toArray(String[]::new));
        } else {
            EngineMain.main(arguments);
        }
    }

    private static boolean wantsScreen() {
        return !System.getProperty("glass.platform", "").equals("Headless");
    }

    private static void launch(String... arguments) {
        try {
            Application.launch(WorkbenchApp.class, arguments);
        } catch (UnsupportedOperationException e) {
            // The screen that was named cannot be reached.
            LOG.log(Level.FINE, "No window", e);
            System.exit(NoWindow.say());
        }
    }

    /// What a desktop passes on when a file is opened by a double click, or a folder is dropped on the icon.
    private static boolean isFile(String argument) {
        boolean path = argument.contains(".") || argument.contains(File.separator);
        return path && Files.exists(Path.of(argument));
    }
}
