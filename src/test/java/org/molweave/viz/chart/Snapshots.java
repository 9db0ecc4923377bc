package org.molweave.viz.chart;

import java.nio.file.Path;
import java.util.Arrays;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.molweave.viz.palette.Theme;

/// Pictures of views, for people to look at: the demos write them where their argument says.
public final class Snapshots {

    private Snapshots() {}

    /// Starts a demo by the name of its class; an `Application` itself cannot be started from the class path.
    public static void main(String[] args) throws ClassNotFoundException {
        Class<? extends Application> demo = Class.forName(args[0]).asSubclass(Application.class);
        Application.launch(demo, Arrays.copyOfRange(args, 1, args.length));
    }

    /// Light and dark, then the program ends.
    public static void take(ChartView view, double width, double height, String folder, String name) {
        var scene = new Scene(new javafx.scene.layout.StackPane(view), width, height);
        var stage = new javafx.stage.Stage();
        stage.setScene(scene);
        stage.show();
        for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            view.themeProperty().set(theme);
            scene.setFill(Color.web(theme.background()));
            save(scene, Path.of(folder, name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + ".png"));
        }
        stage.close();
        Platform.exit();
    }

    public static void save(Scene scene, Path file) {
        try {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
