package org.molweave.engine.projection;

import java.util.List;

/// Places in the plane, one per vector in their order. `axes` name the two directions; `notes` tell what was done to
/// the vectors before, so that nothing is thinned or reduced in silence.
public record Places(double[] x, double[] y, List<String> axes, List<String> notes) {

    public Places {
        axes = List.copyOf(axes);
        notes = List.copyOf(notes);
    }

    public int size() {
        return x.length;
    }
}
