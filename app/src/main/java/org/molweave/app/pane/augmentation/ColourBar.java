package org.molweave.app.pane.augmentation;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.molweave.app.text.Text;
import org.molweave.viz.palette.Theme;

/// Says which colour is how much attention: numbers for facts below, for bonds above.
final class ColourBar extends Canvas {

    static final double WIDTH = 190;
    static final double HEIGHT = 34;

    private static final double LEFT = 38;
    private static final double BAR = 140;
    private static final double TOP = 12;
    private static final double THICK = 9;
    private static final double SIZE = 10;

    ColourBar() {
        super(WIDTH, HEIGHT);
        setAccessibleText(Text.tr("Colours of attention"));
    }

    void show(@Nullable Weights weights, Theme theme) {
        GraphicsContext graphics = getGraphicsContext2D();
        graphics.clearRect(0, 0, WIDTH, HEIGHT);
        setVisible(weights != null);
        if (weights == null) {
            return;
        }
        for (int i = 0; i < BAR; i++) {
            graphics.setFill(Color.web(theme.sequential().at(i / (BAR - 1))));
            graphics.fillRect(LEFT + i, TOP, 1.5, THICK);
        }
        graphics.setFont(Font.font(SIZE));
        graphics.setFill(Color.web(theme.mutedText()));
        graphics.setTextAlign(TextAlignment.RIGHT);
        graphics.fillText(Text.tr("bonds"), LEFT - 4, TOP - 2);
        graphics.fillText(Text.tr("facts"), LEFT - 4, TOP + THICK + SIZE);
        for (int i = 0; i <= 2; i++) {
            graphics.setTextAlign(i == 0 ? TextAlignment.LEFT : i == 1 ? TextAlignment.CENTER : TextAlignment.RIGHT);
            graphics.fillText(number(i / 2.0), LEFT + BAR * i / 2, TOP - 2);
            graphics.fillText(number(fact(weights, i / 2.0)), LEFT + BAR * i / 2, TOP + THICK + SIZE);
        }
    }

    /// The same on paper, its left upper corner at (x, y).
    static void paint(Graphics2D graphics, double x, double y, Weights weights, Theme theme) {
        for (int i = 0; i < BAR; i++) {
            graphics.setColor(java.awt.Color.decode(theme.sequential().at(i / (BAR - 1))));
            graphics.fill(new Rectangle2D.Double(x + LEFT + i, y + TOP, 1.5, THICK));
        }
        graphics.setColor(java.awt.Color.decode(theme.mutedText()));
        graphics.setFont(PaperText.font(SIZE));
        PaperText.draw(graphics, Text.tr("bonds"), x + LEFT - 4, y + TOP - 2, 1);
        PaperText.draw(graphics, Text.tr("facts"), x + LEFT - 4, y + TOP + THICK + SIZE, 1);
        for (int i = 0; i <= 2; i++) {
            double at = x + LEFT + BAR * i / 2;
            PaperText.draw(graphics, number(i / 2.0), at, y + TOP - 2, i / 2.0);
            PaperText.draw(graphics, number(fact(weights, i / 2.0)), at, y + TOP + THICK + SIZE, i / 2.0);
        }
    }

    private static double fact(Weights weights, double share) {
        return weights.least() + share * (weights.most() - weights.least());
    }

    private static String number(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.3f", value).replaceFirst("\\.?0+$", "");
    }
}
