package org.molweave.viz.figure;

import java.awt.Graphics2D;
import java.util.Map;
import org.molweave.viz.palette.Theme;

/// A picture that can be drawn at any size: what is on the screen is what is in the file.
///
/// A figure is a value taken from a view at one moment; painting it later, on any thread, gives the same picture.
public interface Figure {

    /// What is shown, for the file's name and its metadata.
    String title();

    /// The size on the screen, in pixels.
    double width();

    double height();

    /// What the picture came from, for the metadata: `run`, `model`, `smiles`, `view`, settings.
    Map<String, String> provenance();

    /// Whether it lays itself out anew for another shape of the paper, as a chart does. Others are scaled as a whole.
    default boolean reflows() {
        return false;
    }

    /// Draws everything from (0, 0) to (width, height) in the colours of the theme; the background too.
    void paint(Graphics2D graphics, double width, double height, Theme theme);
}
