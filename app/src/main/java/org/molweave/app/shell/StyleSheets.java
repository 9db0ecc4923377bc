package org.molweave.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.molweave.viz.palette.Theme;

/// The look of all windows: AtlantaFX's Primer in light and dark, and our own rules on top.
public final class StyleSheets {

    private static final String OWN = sheet("workbench.css");

    private static final String OPAQUE = sheet("opaque.css");

    private StyleSheets() {}

    private static String sheet(String name) {
        return Objects.requireNonNull(StyleSheets.class.getResource(name), name + " is missing from the program.")
                .toExternalForm();
    }

    /// Gives a window our rules.
    public static void apply(Scene scene) {
        scene.getStylesheets().add(OWN);
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            scene.getStylesheets().add(OPAQUE);
        }
    }

    /// Changes all windows to the theme.
    public static void show(Theme theme) {
        Application.setUserAgentStylesheet(
                (theme.isDark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    }
}
