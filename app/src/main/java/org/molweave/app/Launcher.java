package org.molweave.app;

import java.util.List;
import javafx.application.Application;
import org.molweave.engine.cli.EngineMain;

/// Where the program starts: `open` (or nothing) opens the window, everything else is for the command line.
///
/// It is no JavaFX application itself, so that JavaFX may come from the class path.
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0 || "open".equals(arguments[0])) {
            List<String> rest = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
            Application.launch(WorkbenchApp.class, rest.toArray(String[]::new));
        } else {
            EngineMain.main(arguments);
        }
    }
}
