package org.molweave.app.icon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// A picture of the icon set: line drawings on a 24 by 24 grid, in the colour of the text (style class `icon`).
///
/// Each file holds `<path d="…"/>` elements only, drawn with a stroke of 1.75 and no fill, or filled where the element
/// says `fill="currentColor"`.
public final class Icon {

    private static final double GRID = 24;

    private static final double SIZE = 16;

    private static final Pattern PATH = Pattern.compile("<path\\b[^>]*?\\bd=\"([^\"]+)\"[^>]*>");

    private Icon() {}

    /// A new node, 16 pixels square. An unknown name gives the icon `circle`.
    public static Node of(String name) {
        return of(name, SIZE);
    }

    public static Node of(String name, double size) {
        var drawing = new Group();
        // Keeps the grid's size, so that small drawings stay in their place.
        drawing.getChildren().add(new javafx.scene.shape.Rectangle(GRID, GRID, null));
        Matcher paths = PATH.matcher(read(name));
        while (paths.find()) {
            drawing.getChildren().add(path(paths.group(1), paths.group().contains("fill=\"currentColor\"")));
        }
        drawing.setScaleX(size / GRID);
        drawing.setScaleY(size / GRID);
        var box = new StackPane(new Group(drawing));
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(size, size);
        box.getStyleClass().add("icon");
        box.setMouseTransparent(true);
        return box;
    }

    private static SVGPath path(String content, boolean filled) {
        var path = new SVGPath();
        path.setContent(content);
        path.setStrokeWidth(1.75);
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        path.getStyleClass().add(filled ? "icon-fill" : "icon-line");
        return path;
    }

    private static String read(String name) {
        try (InputStream in = Icon.class.getResourceAsStream(name + ".svg")) {
            if (in != null) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            // The neutral drawing below stands for it.
        }
        return "<path d=\"M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16z\"/>";
    }
}
