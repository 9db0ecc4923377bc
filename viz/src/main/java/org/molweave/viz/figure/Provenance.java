package org.molweave.viz.figure;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// How several names are kept under one key of a figure's provenance.
public final class Provenance {

    private Provenance() {}

    /// In their order; sets by the alphabet, so that equal views say the same.
    public static String of(Collection<String> names) {
        return String.join("\n", names instanceof Set<String> set ? new TreeSet<>(set) : names);
    }

    public static Set<String> names(String text) {
        return text.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(text.split("\n")));
    }
}
