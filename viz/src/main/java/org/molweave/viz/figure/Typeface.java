package org.molweave.viz.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The typeface of pictures: Inter, which comes with the program, so that a picture looks the same everywhere.
public final class Typeface {

    /// The name by which AWT, JavaFX and files know it.
    public static final String FAMILY = "Inter";

    /// The size that most labels of a picture have, in pixels; figures are scaled so that it becomes the wanted size.
    public static final float BASE_SIZE = 11.5f;

    private static final Font REGULAR = awt("Inter-Regular.ttf");
    private static final Font BOLD = bold();

    private Typeface() {}

    public static Font regular(float size) {
        return REGULAR.deriveFont(size);
    }

    public static Font bold(float size) {
        return BOLD.deriveFont(size);
    }

    /// The font file, for embedding it; the caller closes the stream.
    public static InputStream file(boolean bold) {
        return resource(bold ? "Inter-Bold.ttf" : "Inter-Regular.ttf");
    }

    /// Makes it known to JavaFX too; harmless when done twice.
    public static void loadForScreen() {
        Screen.LOADED.run();
    }

    /// Loads when it is first touched, once.
    private static final class Screen {
        static final Runnable LOADED = load();

        private static Runnable load() {
            loadFiles();
            return () -> {};
        }
    }

    private static void loadFiles() {
        for (String name : new String[] {"Inter-Regular.ttf", "Inter-Bold.ttf"}) {
            try (InputStream in = resource(name)) {
                javafx.scene.text.Font.loadFont(in, BASE_SIZE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// By family and style, so that whoever writes it into a file sees that it is bold.
    private static Font bold() {
        awt("Inter-Bold.ttf");
        return new Font(FAMILY, Font.BOLD, 1);
    }

    private static Font awt(String name) {
        try (InputStream in = resource(name)) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, in);
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            return font;
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("The font %s cannot be read.".formatted(name), e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(name), name);
    }
}
