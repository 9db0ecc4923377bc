package org.molweave.engine.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;
import org.molweave.engine.run.RunEvent;

/// Shows the events of a run to the person who started it: a bar that moves in a terminal, plain lines elsewhere.
final class RunProgress implements Consumer<RunEvent> {

    private static final int BAR = 24;

    /// A log needs no line every half second.
    private static final long NANOS_BETWEEN_LINES = 10_000_000_000L;

    private final PrintWriter out;
    private final boolean terminal;
    private final String counted;
    private long lineAt = System.nanoTime();
    private boolean barShown;
    private double loss = Double.NaN;

    /// `counted` names what the rate counts, as in "molecules".
    RunProgress(Console console, String counted) {
        this.counted = counted;
        out = console.err();
        terminal = console.terminal();
    }

    @Override
    public void accept(RunEvent event) {
        switch (event) {
            case RunEvent.Phase p -> line("  " + p.name());
            case RunEvent.Message m -> line("  " + (m.level().equals("warning") ? "Warning. " : "") + m.text());
            case RunEvent.Progress p -> progress(p);
            case RunEvent.Scalar s -> {
                if (s.name().equals("loss")) {
                    loss = s.value();
                }
            }
            case RunEvent.Started _,
                    RunEvent.CheckpointSaved _,
                    RunEvent.ArtifactSaved _,
                    RunEvent.Finished _,
                    RunEvent.Failed _,
                    RunEvent.Unknown _ -> {}
        }
    }

    private void progress(RunEvent.Progress p) {
        if (terminal) {
            out.print("\r\u001b[K" + text(p, bar(p)));
            out.flush();
            barShown = true;
            if (p.done() == p.total()) {
                endBar();
            }
        } else if (p.done() == p.total() || System.nanoTime() - lineAt > NANOS_BETWEEN_LINES) {
            out.println(text(p, ""));
            lineAt = System.nanoTime();
        }
    }

    private String text(RunEvent.Progress p, String bar) {
        String left = p.secondsLeft() < 0 || p.done() == p.total() ? "" : ", " + duration(p.secondsLeft()) + " left";
        String value = Double.isNaN(loss) ? "" : String.format(Locale.ROOT, ", loss %.4g", loss);
        return String.format(
                Locale.ROOT,
                "  %s%d of %d steps, %.0f %s/s%s%s",
                bar,
                p.done(),
                p.total(),
                p.perSecond(),
                counted,
                value,
                left);
    }

    private static String bar(RunEvent.Progress p) {
        int full = p.total() <= 0 ? 0 : (int) (BAR * Math.min(p.done(), p.total()) / p.total());
        return "█".repeat(full) + "░".repeat(BAR - full) + " ";
    }

    static String duration(double seconds) {
        long s = Math.round(seconds);
        return s < 60 ? s + " s" : s < 3600 ? s / 60 + " min" : s / 3600 + " h " + s % 3600 / 60 + " min";
    }

    /// Prints a line, below the bar if there is one.
    void line(String text) {
        endBar();
        out.println(text);
    }

    private void endBar() {
        if (barShown) {
            out.println();
            barShown = false;
        }
    }
}
