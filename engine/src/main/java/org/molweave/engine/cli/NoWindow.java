package org.molweave.engine.cli;

import java.util.Map;

/// What is said where the window cannot open for want of a screen.
public final class NoWindow {

    private NoWindow() {}

    /// Whether nothing needs to be tried: on Linux a window opens on the screen that `DISPLAY` names.
    public static boolean isSure(String system, Map<String, String> environment) {
        return system.equals("Linux") && environment.getOrDefault("DISPLAY", "").isEmpty();
    }

    /// Says so, and returns the exit code.
    public static int say() {
        System.err.println("molweave: There is no display, so the window cannot open. Everything also works without it:"
                + " `molweave run PROJECT` carries out a project, `molweave --help` lists the rest.");
        return Console.FAILED;
    }
}
