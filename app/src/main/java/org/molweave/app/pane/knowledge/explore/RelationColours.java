package org.molweave.app.pane.knowledge.explore;

import org.molweave.viz.graph.Colour;
import org.molweave.viz.palette.Theme;

/// The colours of relations by their number; more than the palette has are told apart by brightness.
public final class RelationColours {

    private RelationColours() {}

    public static Colour of(int relation) {
        return theme -> {
            String base = theme.category(relation);
            return switch (relation / theme.categories() % 3) {
                case 0 -> base;
                case 1 -> Colour.mix(base, theme.background(), 0.45);
                default -> Colour.mix(base, theme.text(), 0.45);
            };
        };
    }

    /// For lines, which are many.
    static Colour soft(int relation) {
        Colour full = of(relation);
        return theme -> Colour.mix(full.in(theme), theme.background(), softness(theme));
    }

    private static double softness(Theme theme) {
        return theme == Theme.PRINT ? 0.15 : 0.3;
    }
}
