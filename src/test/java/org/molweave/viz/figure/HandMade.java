package org.molweave.viz.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import org.molweave.viz.palette.Theme;

/// A figure whose every text and line is known: `texts` below each other, each in its size, and a line for each of
/// `widths`.
public record HandMade(double width, double height, List<Label> texts, List<Double> widths, List<String> colours)
        implements Figure {

    public record Label(String text, float size) {}

    public static HandMade of(Label... texts) {
        return new HandMade(400, 200, List.of(texts), List.of(1.0), List.of());
    }

    @Override
    public String title() {
        return "Hand-made <figure> & “more”";
    }

    @Override
    public Map<String, String> provenance() {
        return Map.of("view", "hand-made", "smiles", "C[C@H](N)C(=O)O", "run", "20261128-1");
    }

    @Override
    public void paint(Graphics2D graphics, double paperWidth, double paperHeight, Theme theme) {
        var before = graphics.getTransform();
        graphics.setColor(Color.decode(theme.background()));
        graphics.fill(new Rectangle2D.Double(0, 0, paperWidth, paperHeight));
        graphics.scale(paperWidth / width, paperHeight / height);
        float y = 30;
        for (int i = 0; i < texts.size(); i++) {
            graphics.setColor(Color.decode(theme.text()));
            graphics.setFont(
                    i == 1
                            ? Typeface.bold(texts.get(i).size())
                            : Typeface.regular(texts.get(i).size()));
            graphics.drawString(texts.get(i).text(), 20, y);
            y += 30;
        }
        for (double line : widths) {
            graphics.setColor(Color.decode(theme.mutedText()));
            graphics.setStroke(new BasicStroke((float) line));
            graphics.draw(new Line2D.Double(20, y, 380, y));
            y += 10;
        }
        for (String colour : colours) {
            graphics.setColor(Color.decode(colour));
            graphics.fill(new Rectangle2D.Double(200, y, 10, 10));
            y += 12;
        }
        graphics.setTransform(before);
    }
}
