package org.molweave.plugins.kcl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.data.RandomBatches;
import org.molweave.engine.data.Split;
import org.molweave.engine.metric.Metric;
import org.molweave.engine.nn.Adam;
import org.molweave.engine.nn.Parameters;
import org.molweave.engine.nn.PropertyLoss;
import org.molweave.engine.nn.TrainingPass;
import org.molweave.engine.train.Seeds;
import org.molweave.engine.train.StepLog;
import org.molweave.engine.train.TrainingTask;

/// One step of fine-tuning: a batch of molecules, the head's answer, the loss over known measurements (KCL-SPEC 11.4).
///
/// Where the encoder is frozen, `vectors` holds what it says of every molecule, and only the head is computed.
final class FinetuneTask implements TrainingTask {

    private static final RandomGeneratorFactory<RandomGenerator> DROPOUT =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final FinetuneSettings settings;
    private final PropertyNetwork network;
    private final KclDescription description;
    private final Targets labels;
    private final Split split;
    private final long seed;
    private final Metric metric;
    private final float @Nullable [][] vectors;
    private final PropertyLoss loss;
    private final TrainingPass pass;
    private int[][] batches = {};
    private int epochOfBatches = -1;

    FinetuneTask(
            FinetuneSettings settings,
            PropertyNetwork network,
            KclDescription description,
            Targets labels,
            Split split,
            long seed,
            Metric metric,
            float @Nullable [][] vectors) {
        this.settings = settings;
        this.network = network;
        this.description = description;
        this.labels = labels;
        this.split = split;
        this.seed = seed;
        this.metric = metric;
        this.vectors = vectors;
        pass = new TrainingPass(network.model(), network.rules());
        loss = new PropertyLoss(
                network.parameters().ops(),
                metric == Metric.ROC_AUC ? PropertyLoss.Kind.CLASSIFICATION : PropertyLoss.Kind.REGRESSION,
                settings.averageOverAllCells() ? PropertyLoss.Average.ALL : PropertyLoss.Average.KNOWN);
    }

    @Override
    public Parameters parameters() {
        return network.parameters();
    }

    @Override
    public List<Adam.Group> groups() {
        var head = new Adam.Group(parameters().names("head."), settings.headLearningRate());
        if (vectors != null) {
            return List.of(head);
        }
        List<String> encoder = network.model().names(network.encoder());
        return List.of(head, new Adam.Group(encoder, settings.encoderLearningRate()));
    }

    @Override
    public int stepsInEpoch(int epoch) {
        return batches(epoch).length;
    }

    @Override
    public OptionalInt halve() {
        return vectors == null ? pass.halve() : OptionalInt.empty();
    }

    @Override
    public int molecules(int epoch, int step) {
        return batches(epoch)[step].length;
    }

    @Override
    public NDArray loss(int epoch, int step, StepLog log) {
        int[] rows = batches(epoch)[step];
        RandomGenerator random = DROPOUT.create(Seeds.of(seed, (long) epoch << 32 | step));
        if (vectors != null) {
            return loss(
                    PropertyNetwork.tensor(
                            select(vectors, rows), parameters().ops().manager()),
                    rows,
                    random);
        }
        return pass.loss(molecules(rows), List.of(network.encoder()), v -> loss(v.getFirst(), rows, random));
    }

    /// From the encoder's vectors of the rows: `(B, width) -> ()`
    private NDArray loss(NDArray encoded, int[] rows, RandomGenerator random) {
        NDManager manager = parameters().ops().manager();
        Shape shape = new Shape(rows.length, labels.properties());
        return loss.of(
                network.head().train(encoded, random),
                manager.create(labels.targets(rows), shape),
                manager.create(labels.mask(rows), shape));
    }

    /// Empty where the metric cannot be computed: then the last epoch counts as the best.
    @Override
    public OptionalDouble validate(int epoch, StepLog log) throws IOException {
        double value = labels.score(metric, split.validation(), predict(split.validation()))
                .mean();
        if (Double.isNaN(value)) {
            return OptionalDouble.empty();
        }
        log.scalar(metric.label(), value);
        return OptionalDouble.of(value);
    }

    @Override
    public ObjectNode describe() {
        return description.toJson();
    }

    /// On the scale of the measurements. `[rows][properties]`
    float[][] predict(int[] rows) {
        KclDescription.HeadDescription about = java.util.Objects.requireNonNull(description.head());
        return vectors == null
                ? network.predict(molecules(rows), about)
                : network.predictFrom(select(vectors, rows), about);
    }

    private List<Molecule> molecules(int[] rows) {
        List<Molecule> members = new ArrayList<>();
        for (int row : rows) {
            members.add(labels.data().molecules().get(row));
        }
        return members;
    }

    private static float[][] select(float[][] all, int[] rows) {
        float[][] selected = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            selected[i] = all[rows[i]];
        }
        return selected;
    }

    /// A new order each epoch; a last batch of one molecule is left out, for BatchNorm needs two.
    private int[][] batches(int epoch) {
        if (epoch != epochOfBatches) {
            int[][] positions = new RandomBatches(split.train().length, settings.batchSize()).batches(seed, epoch);
            int count = positions.length;
            if (settings.dropShortBatch() && count > 1 && positions[count - 1].length < settings.batchSize()) {
                count--;
            }
            batches = new int[count][];
            for (int b = 0; b < count; b++) {
                batches[b] = new int[positions[b].length];
                for (int i = 0; i < batches[b].length; i++) {
                    batches[b][i] = split.train()[positions[b][i]];
                }
            }
            epochOfBatches = epoch;
        }
        return batches;
    }
}
