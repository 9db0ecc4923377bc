package org.molweave.app.pane.knowledge.explore;

import org.molweave.viz.graph.Colour;
import org.molweave.viz.palette.Theme;

/// The colours of relations by their number.
public final class RelationColours {

    private RelationColours() {}

    public static Colour of(int relation) {
        return Colour.kind(relation);
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
