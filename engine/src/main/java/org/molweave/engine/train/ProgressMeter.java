package org.molweave.engine.train;

import java.io.IOException;
import org.molweave.engine.method.RunContext;
import org.molweave.engine.run.RunEvent;

/// Says how far a training is, how fast and how long it will take, at most twice a second.
final class ProgressMeter {

    private static final double NANOS = 1e9;

    private static final double PAUSE_SECONDS = 0.5;

    /// Weight of the newest interval in the running rates.
    private static final double NEWEST = 0.3;

    private final RunContext run;
    private long saidAt = System.nanoTime();
    private long said = -1;
    private long steps;
    private long molecules;
    private double stepsPerSecond;
    private double moleculesPerSecond;

    ProgressMeter(RunContext run) {
        this.run = run;
    }

    void step(long done, long total, int seen) throws IOException {
        steps++;
        molecules += seen;
        double seconds = (System.nanoTime() - saidAt) / NANOS;
        if (seconds >= PAUSE_SECONDS) {
            stepsPerSecond = smooth(stepsPerSecond, steps / seconds);
            moleculesPerSecond = smooth(moleculesPerSecond, molecules / seconds);
            say(done, total);
            steps = 0;
            molecules = 0;
            saidAt = System.nanoTime();
        }
    }

    /// Says the last word, unless it was said.
    void end(long done) throws IOException {
        if (said != done) {
            say(done, done);
        }
    }

    private void say(long done, long total) throws IOException {
        said = done;
        double left = stepsPerSecond > 0 ? Math.max(0, total - done) / stepsPerSecond : -1;
        run.emit(new RunEvent.Progress(RunEvent.now(), done, total, moleculesPerSecond, left));
    }

    private static double smooth(double old, double now) {
        return old == 0 ? now : old + NEWEST * (now - old);
    }
}
