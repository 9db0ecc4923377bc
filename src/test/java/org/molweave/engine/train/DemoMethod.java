package org.molweave.engine.train;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.data.Property;
import org.molweave.engine.graph.AttentionMap;
import org.molweave.engine.method.Method;
import org.molweave.engine.method.RunContext;
import org.molweave.engine.method.Setting;
import org.molweave.engine.metric.Metric;
import org.molweave.engine.metric.ScoreSheet;
import org.molweave.engine.metric.SeedScore;
import org.molweave.engine.nn.Adam;
import org.molweave.engine.query.Model;
import org.molweave.engine.query.ModelLoader;
import org.molweave.engine.run.RunEvent;

/// A real, tiny training for tests of everything around a method: fits a line for each of two seeds, and answers
/// questions with the number of atoms.
public final class DemoMethod implements Method<DemoMethod.Settings> {

    public record Settings(
            @Setting(label = "Epochs", min = 1, max = 1000) int epochs,

            @Setting(label = "Milliseconds a step takes", min = 0)
            int pause,

            @Setting(label = "First step without a number", min = 0)
            int nanFrom) {}

    @Override
    public String id() {
        return "demo-line";
    }

    @Override
    public String title() {
        return "Demo line";
    }

    @Override
    public String citation() {
        return "Nobody, 2026";
    }

    @Override
    public Input input() {
        return Input.MOLECULES;
    }

    @Override
    public Settings defaults() {
        return new Settings(4, 0, 1_000_000);
    }

    @Override
    public void run(Settings settings, RunContext run) throws IOException {
        run.emit(new RunEvent.Phase(RunEvent.now(), run.molecules().size() + " molecules"));
        for (long seed : List.of(1L, 2L)) {
            try (var task = new LineTask(seed)) {
                task.nanFrom = settings.nanFrom();
                task.pause = settings.pause();
                var plan = new TrainingPlan(
                        settings.epochs(),
                        LearningRate.constant(),
                        7,
                        0,
                        false,
                        seed,
                        "seed " + seed,
                        Adam.Options.DEFAULTS);
                if (Trainer.fit(task, plan, run).stopped()) {
                    return;
                }
            }
            if (Boolean.getBoolean("molweave.test.waste")) {
                waste();
            }
        }
        var score = new SeedScore(1, 0.5, 0.25, 0.125, java.util.Map.of(), List.of(), settings.epochs());
        var sheet = new ScoreSheet(Metric.RMSE, "random(seed 1)", List.of(score));
        sheet.write(run.directory().artifacts().resolve(ScoreSheet.FILE_NAME));
        run.emit(new RunEvent.ArtifactSaved("metrics", "artifacts/" + ScoreSheet.FILE_NAME));
    }

    /// Until nothing of Java's memory is left.
    private static void waste() {
        long[][] all = new long[1 << 16][];
        for (int i = 0; i < all.length; i++) {
            all[i] = new long[1 << 17];
        }
        throw new IllegalStateException("This Java has 64 GiB: " + all.length);
    }

    @Override
    public Optional<ModelLoader> loader() {
        return Optional.of((path, _) -> {
            Checkpoint.open(path);
            return new AtomCounter();
        });
    }

    /// Counts atoms; knows no oxygen.
    private static final class AtomCounter implements Model {

        @Override
        public List<Property> properties() {
            return List.of(new Property("atoms", Property.Kind.REGRESSION, ""));
        }

        @Override
        public float[][] predict(List<Molecule> molecules) {
            return embed(molecules);
        }

        @Override
        public float[][] embed(List<Molecule> molecules) {
            return molecules.stream().map(AtomCounter::count).toArray(float[][]::new);
        }

        private static float[] count(Molecule molecule) {
            for (int atom = 0; atom < molecule.atoms(); atom++) {
                if (molecule.atomicNumber(atom) == 8) {
                    throw new IllegalArgumentException("Oxygen is not known to this model.");
                }
            }
            return new float[] {molecule.atoms()};
        }

        @Override
        public AttentionMap explain(Molecule molecule) {
            throw new UnsupportedOperationException("A counter pays no attention.");
        }

        @Override
        public void close() {}
    }
}
