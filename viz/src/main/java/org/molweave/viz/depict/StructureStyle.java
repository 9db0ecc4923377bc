package org.molweave.viz.depict;

import java.util.List;
import java.util.Set;
import org.molweave.viz.palette.Theme;

/// How a structure is painted: its theme, values behind it, atoms that are selected, the atom under the mouse (-1 for
/// none), and a short text beside each atom (an empty list or an empty text for none).
public record StructureStyle(Theme theme, Shading shading, Set<Integer> selected, int hovered, List<String> notes) {

    public StructureStyle {
        selected = Set.copyOf(selected);
        notes = List.copyOf(notes);
    }

    /// The plain drawing.
    public static StructureStyle of(Theme theme) {
        return new StructureStyle(theme, Shading.NONE, Set.of(), -1, List.of());
    }

    public StructureStyle withTheme(Theme other) {
        return new StructureStyle(other, shading, selected, hovered, notes);
    }

    public StructureStyle withShading(Shading other) {
        return new StructureStyle(theme, other, selected, hovered, notes);
    }

    /// Without what only the mouse shows.
    StructureStyle atRest() {
        return new StructureStyle(theme, shading, selected, -1, notes);
    }
}
