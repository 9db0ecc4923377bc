package org.molweave.plugins.kcl;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.Element;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.data.Labels;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.Property;
import org.molweave.engine.data.Split;
import org.molweave.engine.graph.AttentionMap;
import org.molweave.engine.graph.AttentionTable;
import org.molweave.engine.graph.Augmenter;
import org.molweave.engine.graph.GraphRules;
import org.molweave.engine.graph.IsolatedAtoms;
import org.molweave.engine.graph.Vocabulary;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.method.RunContext;
import org.molweave.engine.metric.Metric;
import org.molweave.engine.metric.PredictionRow;
import org.molweave.engine.metric.PredictionTable;
import org.molweave.engine.metric.ScoreSheet;
import org.molweave.engine.metric.Scores;
import org.molweave.engine.metric.SeedScore;
import org.molweave.engine.nn.Adam;
import org.molweave.engine.nn.AttentionReader;
import org.molweave.engine.nn.Encoder;
import org.molweave.engine.nn.KclModel;
import org.molweave.engine.nn.KclShape;
import org.molweave.engine.nn.KmpnnEncoder;
import org.molweave.engine.nn.Parameters;
import org.molweave.engine.nn.PropertyHead;
import org.molweave.engine.nn.TensorOps;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.train.Checkpoint;
import org.molweave.engine.train.Device;
import org.molweave.engine.train.LearningRate;
import org.molweave.engine.train.Trainer;
import org.molweave.engine.train.TrainingPlan;

/// A run of fine-tuning: for each seed a split, a head and a training; then scores, predictions and attention.
final class Finetuning {

    private static final int MOLECULES_EXPLAINED = 3;

    private final FinetuneSettings settings;
    private final RunContext run;
    private final List<SeedScore> scores = new ArrayList<>();
    private final List<PredictionRow> predictions = new ArrayList<>();
    private List<AttentionTable> attention = List.of();
    private String splitName = "";

    Finetuning(FinetuneSettings settings, RunContext run) {
        this.settings = settings;
        this.run = run;
    }

    void run() throws IOException {
        run.phase("reading molecules");
        MoleculeDataset data = run.molecules();
        Metric metric = Labels.usualMetric(data);
        @Nullable Checkpoint parent = parent();
        KclDescription description = parent == null ? fresh() : KclDescription.of(parent);
        if (parent != null && settings.start() == FinetuneSettings.Start.PRETRAINED && !run.resuming()) {
            warn(LearnedBefore.warning(run.spec(), data.properties(), settings.seeds(), parent, description));
        }
        try (TensorOps ops = TensorOps.open(Device.parse(run.device()).toDjl())) {
            for (int i = 0; i < settings.seeds(); i++) {
                long seed = run.spec().seed() + i;
                run.phase("seed %d of %d".formatted(i + 1, settings.seeds()));
                if (!trainOne(seed, data, metric, description, parent, ops)) {
                    return;
                }
            }
        }
        write(data, metric);
    }

    private void warn(Optional<String> text) throws IOException {
        if (text.isPresent()) {
            run.warn(text.get());
        }
    }

    private @Nullable Checkpoint parent() throws IOException {
        if (run.parentCheckpoint().isPresent()) {
            return Checkpoint.open(run.parentCheckpoint().get());
        }
        if (settings.start() == FinetuneSettings.Start.PRETRAINED) {
            throw new IOException(
                    "Fine-tuning starts from a pre-trained model, and none is named. Give a run of kcl-pretrain or a checkpoint as parent, or set start=UNTRAINED.");
        }
        return null;
    }

    /// The model as published, on this run's knowledge graph, for a start without a parent.
    private KclDescription fresh() throws IOException {
        KnowledgeGraph graph = run.knowledgeGraph();
        Vocabulary.Layout layout =
                settings.profile() == Profile.RELEASED ? Vocabulary.Layout.RELEASED : Vocabulary.Layout.KCL;
        Vocabulary vocabulary = Vocabulary.of(layout, ElementKnowledgeGraph.of(graph));
        return new KclDescription(
                settings.profile(),
                KclShape.standard(vocabulary),
                layout,
                layout == Vocabulary.Layout.RELEASED ? IsolatedAtoms.DROP : IsolatedAtoms.KEEP,
                KclDescription.Knowledge.of(graph),
                null);
    }

    /// False when asked to stop before its end.
    private boolean trainOne(
            long seed,
            MoleculeDataset data,
            Metric metric,
            KclDescription base,
            @Nullable Checkpoint parent,
            TensorOps ops)
            throws IOException {
        Split split = run.split(seed);
        splitName = split.family();
        Targets labels = Targets.of(data, split.train(), settings.standardise());
        var head = new PropertyHead.Settings(
                settings.head(),
                base.shape().vectorWidth(settings.encoder()),
                settings.headWidth(),
                labels.properties(),
                settings.dropout());
        KclDescription description = base.withHead(new KclDescription.HeadDescription(
                settings.encoder(), head, data.properties(), labels.mean(), labels.deviation()));
        GraphRules rules =
                settings.encoder() == Encoder.GCN ? description.rules().withoutFacts() : description.rules();
        try (Parameters parameters = new Parameters(ops)) {
            KclModel model = KclModel.create(parameters, description.shape(), seed);
            if (parent != null && settings.start() == FinetuneSettings.Start.PRETRAINED) {
                start(parameters, parent);
            }
            var network =
                    new PropertyNetwork(model, PropertyHead.create(parameters, head, seed), settings.encoder(), rules);
            float @Nullable [][] vectors = settings.protocol() == FinetuneSettings.Protocol.FROZEN
                    ? PropertyNetwork.vectors(model, settings.encoder(), rules, data.molecules())
                    : null;
            var task = new FinetuneTask(settings, network, description, labels, split, seed, metric, vectors);
            Trainer.Result result = Trainer.fit(task, plan(seed, metric), run);
            if (result.stopped()) {
                return false;
            }
            judge(task, labels, split, seed, metric, result);
            if (attention.isEmpty() && canExplain(model)) {
                attention = explain(model, rules, data, split);
            }
            return true;
        }
    }

    private void start(Parameters parameters, Checkpoint parent) throws IOException {
        try {
            StoredKclModel.load(parameters, parent, settings.encoder(), name -> !name.startsWith("head."));
        } catch (IllegalArgumentException e) {
            throw new IOException("Fine-tuning cannot start from %s: %s".formatted(parent.path(), e.getMessage()), e);
        }
    }

    private TrainingPlan plan(long seed, Metric metric) {
        Adam.Options standard = Adam.Options.DEFAULTS;
        return new TrainingPlan(
                settings.epochs(),
                LearningRate.constant(),
                0,
                settings.patience(),
                metric.higherIsBetter(),
                seed,
                "seed " + seed,
                new Adam.Options(standard.beta1(), standard.beta2(), standard.epsilon(), settings.weightDecay()));
    }

    private void judge(FinetuneTask task, Targets labels, Split split, long seed, Metric metric, Trainer.Result result)
            throws IOException {
        Map<String, int[]> parts =
                Map.of("train", split.train(), "validation", split.validation(), "test", split.test());
        double[] means = new double[2];
        Scores test = null;
        for (String part : List.of("train", "validation", "test")) {
            int[] rows = java.util.Objects.requireNonNull(parts.get(part));
            float[][] predicted = task.predict(rows);
            Scores part_ = labels.score(metric, rows, predicted);
            record(labels.data(), rows, predicted, part, seed);
            if (part.equals("test")) {
                test = part_;
            } else {
                means[part.equals("train") ? 0 : 1] = part_.mean();
            }
        }
        Scores judged = java.util.Objects.requireNonNull(test);
        scores.add(SeedScore.of(seed, means[0], means[1], judged, result.epochs()));
        run.emit(new RunEvent.Scalar(metric.label(), "test", "seed " + seed, result.steps(), judged.mean()));
        if (!judged.skipped().isEmpty()) {
            run.warn(
                    "%s of the test part (%s) cannot be computed for %s: a single class, or nothing measured. Left out of the mean."
                            .formatted(metric.label(), split.name(), String.join(", ", judged.skipped())));
        }
    }

    private void record(MoleculeDataset data, int[] rows, float[][] predicted, String part, long seed) {
        for (int i = 0; i < rows.length; i++) {
            int row = rows[i];
            predictions.add(new PredictionRow(
                    data.lines()[row],
                    data.molecules().get(row).smiles(),
                    seed,
                    part,
                    data.labels()[row],
                    predicted[i]));
        }
    }

    private static boolean isSoftmax(KclModel model) {
        return model.shape().kmpnn().attention() == KmpnnEncoder.Attention.SOFTMAX
                && !model.shape().kmpnn().plainGraph();
    }

    private boolean canExplain(KclModel model) {
        return settings.encoder() == Encoder.KMPNN && isSoftmax(model);
    }

    /// A few test molecules of unlike size: the smallest third, the middle, the largest third.
    private static List<AttentionTable> explain(KclModel model, GraphRules rules, MoleculeDataset data, Split split) {
        List<Molecule> bySize = new ArrayList<>();
        for (int row : split.test()) {
            bySize.add(data.molecules().get(row));
        }
        bySize.sort(java.util.Comparator.comparingInt(Molecule::atoms));
        var reader = new AttentionReader(model);
        List<AttentionTable> tables = new ArrayList<>();
        int shown = Math.min(MOLECULES_EXPLAINED, bySize.size());
        for (int i = 0; i < shown; i++) {
            Molecule molecule = bySize.get((2 * i + 1) * bySize.size() / (2 * shown));
            AttentionMap map = reader.read(new Augmenter(rules).augment(molecule), rules);
            tables.add(AttentionTable.of(map, Element::symbol));
        }
        return tables;
    }

    private void write(MoleculeDataset data, Metric metric) throws IOException {
        List<String> names = data.properties().stream().map(Property::name).toList();
        var sheet = new ScoreSheet(metric, splitName, scores);
        artifact("metrics", ScoreSheet.FILE_NAME, sheet::write);
        artifact("predictions", PredictionTable.FILE_NAME, new PredictionTable(names, predictions)::write);
        if (!attention.isEmpty()) {
            artifact("attention", AttentionTable.FILE_NAME, file -> AttentionTable.write(attention, file));
        }
        // One seed has no deviation.
        String score = scores.size() == 1
                ? "%.3f over 1 seed".formatted(sheet.mean())
                : "%.3f ± %.3f over %d seeds".formatted(sheet.mean(), sheet.deviation(), scores.size());
        run.say("%s %s: test %s %s, split %s"
                .formatted(
                        data.name(),
                        String.join(", ", names.size() > 3 ? List.of(names.size() + " properties") : names),
                        metric.label(),
                        score,
                        splitName));
    }

    @FunctionalInterface
    private interface Writer {
        void write(java.nio.file.Path file) throws IOException;
    }

    private void artifact(String kind, String name, Writer writer) throws IOException {
        java.nio.file.Path folder = run.directory().artifacts();
        java.nio.file.Files.createDirectories(folder);
        writer.write(folder.resolve(name));
        run.emit(new RunEvent.ArtifactSaved(kind, folder.getFileName() + "/" + name));
    }
}
