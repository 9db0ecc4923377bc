package org.molweave.plugins.kcl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.MorganFingerprint;
import org.molweave.engine.data.BatchOrder;
import org.molweave.engine.data.ClusterBatches;
import org.molweave.engine.data.Fingerprints;
import org.molweave.engine.data.NearestBatches;
import org.molweave.engine.data.RandomBatches;
import org.molweave.engine.graph.GraphRules;
import org.molweave.engine.graph.IsolatedAtoms;
import org.molweave.engine.graph.Vocabulary;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.method.RunContext;
import org.molweave.engine.nn.Adam;
import org.molweave.engine.nn.KclModel;
import org.molweave.engine.nn.KclShape;
import org.molweave.engine.nn.Parameters;
import org.molweave.engine.nn.TensorOps;
import org.molweave.engine.train.Checkpoint;
import org.molweave.engine.train.Device;
import org.molweave.engine.train.LearningRate;
import org.molweave.engine.train.Trainer;
import org.molweave.engine.train.TrainingPlan;

/// A run of KCL pre-training, from molecules and a knowledge graph to two encoders.
final class Pretraining {

    private static final int FINGERPRINT_RADIUS = 2;
    private static final int FINGERPRINT_BITS = 1024;

    private final PretrainSettings settings;
    private final RunContext run;

    Pretraining(PretrainSettings settings, RunContext run) {
        this.settings = settings;
        this.run = run;
    }

    void run() throws IOException {
        run.phase("reading molecules");
        KnowledgeGraph graph = run.knowledgeGraph();
        ElementKnowledgeGraph elements = ElementKnowledgeGraph.of(graph);
        GraphRules rules = rules(elements);
        List<Molecule> molecules = usable(run.molecules().molecules(), rules);
        run.phase("choosing negatives");
        BatchOrder order = order(molecules);
        KclShape shape = shape(rules.vocabulary());
        try (TensorOps ops = TensorOps.open(Device.parse(run.device()).toDjl());
                Parameters parameters = new Parameters(ops)) {
            KclModel model = KclModel.create(parameters, shape, run.spec().seed());
            if (settings.initialVectors() == PretrainSettings.InitialVectors.KG && !settings.withoutKnowledge()) {
                vectors(graph, ops).placeInto(model, rules.vocabulary(), elements, settings.elementsFromKnowledge());
            }
            if (run.stopRequested()) {
                return;
            }
            KclDescription description = new KclDescription(
                    settings.profile(),
                    shape,
                    rules.vocabulary().layout(),
                    rules.isolatedAtoms(),
                    KclDescription.Knowledge.of(graph),
                    null);
            run.phase("pre-training");
            long seed = run.spec().seed();
            Trainer.fit(new PretrainTask(settings, model, description, rules, molecules, order, seed), plan(), run);
        }
    }

    private GraphRules rules(ElementKnowledgeGraph elements) {
        Vocabulary.Layout layout =
                settings.profile() == Profile.RELEASED ? Vocabulary.Layout.RELEASED : Vocabulary.Layout.KCL;
        return new GraphRules(
                Vocabulary.of(layout, elements),
                elements,
                settings.keepIsolatedAtoms() ? IsolatedAtoms.KEEP : IsolatedAtoms.DROP);
    }

    private KclShape shape(Vocabulary vocabulary) {
        KclShape standard = KclShape.standard(vocabulary);
        return standard.withGcn(settings.gcnWidth(), settings.gcnLayers(), settings.gcnNorm())
                .withKmpnn(standard.kmpnn().width(), settings.steps(), settings.attention())
                .withAblation(settings.sharedEdgeNetwork(), settings.withoutKnowledge());
    }

    private TrainingPlan plan() {
        LearningRate schedule = settings.decay() == 1
                ? LearningRate.constant()
                : LearningRate.exponential(settings.decay(), settings.decayEvery());
        return new TrainingPlan(
                settings.epochs(),
                schedule,
                settings.checkpointEvery(),
                0,
                false,
                run.spec().seed(),
                "",
                Adam.Options.DEFAULTS);
    }

    /// Molecules that the vocabulary has rows for; the released layout knows four bond types only.
    private List<Molecule> usable(List<Molecule> all, GraphRules rules) throws IOException {
        List<Molecule> usable = new ArrayList<>();
        for (Molecule molecule : all) {
            try {
                rules.check(molecule);
                usable.add(molecule);
            } catch (IllegalArgumentException e) {
                run.warn(String.valueOf(e.getMessage()));
            }
        }
        if (usable.size() < 2) {
            throw new IOException(
                    "Pre-training needs at least two molecules, because the others of a batch are the negatives; the data set has %d that can be used."
                            .formatted(usable.size()));
        }
        return usable;
    }

    private BatchOrder order(List<Molecule> molecules) {
        int size = settings.batchSize();
        return switch (settings.negatives()) {
            case RANDOM -> new RandomBatches(molecules.size(), size);
            case CLUSTER ->
                ClusterBatches.of(
                        fingerprints(molecules), settings.clusterThreshold(), size, ClusterBatches.DEFAULT_CHUNK);
            case NEAREST -> new NearestBatches(fingerprints(molecules), size);
            case RELEASED -> ClusterBatches.released(fingerprints(molecules), size);
        };
    }

    private static Fingerprints fingerprints(List<Molecule> molecules) {
        return Fingerprints.of(molecules.stream()
                .map(m -> MorganFingerprint.of(m, FINGERPRINT_RADIUS, FINGERPRINT_BITS))
                .toArray(long[][]::new));
    }

    /// Those of the parent run, or made here where there is none.
    private KnowledgeVectors vectors(KnowledgeGraph graph, TensorOps ops) throws IOException {
        Optional<Path> parent = run.parentCheckpoint();
        if (parent.isPresent()) {
            return KnowledgeVectors.of(Checkpoint.open(parent.get()), graph);
        }
        return KgEmbedding.embed(graph, KgEmbeddingSettings.DEFAULTS, run.spec().seed(), ops, run, "knowledge");
    }
}
