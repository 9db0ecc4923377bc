package org.molweave.app.icon;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;

/// The icon of the program in the sizes that systems ask for.
public final class ApplicationIcon {

    private static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256);

    private ApplicationIcon() {}

    public static List<Image> images() {
        var images = new ArrayList<Image>();
        for (int size : SIZES) {
            InputStream in = ApplicationIcon.class.getResourceAsStream("molweave-%d.png".formatted(size));
            if (in != null) {
                images.add(new Image(in));
            }
        }
        return images;
    }
}
