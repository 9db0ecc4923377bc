package org.molweave.app.command;

import java.util.List;

/// Finds things to go to by what the user types: molecules, entities, runs, settings.
@FunctionalInterface
public interface Finder {

    /// Something found: `kind` says what it is (`Molecule`), `go` shows it.
    record Found(String text, String kind, String icon, Runnable go) {}

    /// At most `most` things, best first; quick enough to be asked at every key.
    List<Found> find(String typed, int most);
}
