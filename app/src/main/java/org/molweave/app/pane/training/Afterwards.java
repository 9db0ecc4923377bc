package org.molweave.app.pane.training;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.molweave.app.history.RunRow;

/// What can be done with a run once it is finished, for the runs that it fits.
public record Afterwards(
        String id, String text, String icon, String help, Predicate<RunRow> fits, Consumer<RunRow> action) {}
