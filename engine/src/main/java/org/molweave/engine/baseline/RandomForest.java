package org.molweave.engine.baseline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.molweave.engine.data.Property;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.OutputFactory;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.FullyWeightedVotingCombiner;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.ensemble.AveragingCombiner;
import org.tribuo.regression.rtree.CARTRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;

/// A random forest over fingerprint bits for one property (Breiman, Machine Learning 2001, 45, 5): the baseline that
/// a network has to beat. Grown by Tribuo.
public final class RandomForest {

    private static final String YES = "1";
    private static final String NO = "0";

    /// Set in every example: Tribuo refuses one without features, which is what an unseen lone atom would be.
    private static final String ALWAYS = "always";

    /// The forest is grown in so many parts side by side; a fixed number, so that every machine grows the same trees.
    private static final int PARTS = 4;

    /// Kept here, as a logger that nobody holds forgets its level. Tribuo tells of every tree.
    private static final Logger TRIBUO = quiet(Logger.getLogger("org.tribuo"));

    private final List<Part> parts;

    /// `share` of all trees; the shares add up to 1.
    private record Part(double share, ToDoubleFunction<long[]> prediction) {}

    private RandomForest(List<Part> parts) {
        this.parts = parts;
    }

    /// Rows without a label (NaN) are left out; at least one must have one. With a single class the forest predicts it.
    public static RandomForest grow(
            Property.Kind kind, long[][] fingerprints, float[] labels, ForestShape shape, long seed) {
        int[] known = IntStream.range(0, labels.length)
                .filter(row -> !Float.isNaN(labels[row]))
                .toArray();
        if (known.length == 0) {
            throw new IllegalArgumentException("A forest needs at least one molecule with a measurement.");
        }
        TRIBUO.fine(() -> "Growing %d trees.".formatted(shape.trees()));
        int count = Math.min(PARTS, shape.trees());
        return new RandomForest(IntStream.range(0, count)
                .parallel()
                .mapToObj(part -> {
                    int trees = shape.trees() / count + (part < shape.trees() % count ? 1 : 0);
                    var grower = new Grower(fingerprints, labels, known, shape, trees, PARTS * seed + part);
                    return new Part((double) trees / shape.trees(), grower.grow(kind));
                })
                .toList());
    }

    /// The value of a regression, the probability of the positive class of a classification.
    public float predict(long[] fingerprint) {
        double sum = 0;
        for (Part part : parts) {
            sum += part.share() * part.prediction().applyAsDouble(fingerprint);
        }
        return (float) sum;
    }

    private record Grower(long[][] fingerprints, float[] labels, int[] known, ForestShape shape, int trees, long seed) {

        ToDoubleFunction<long[]> grow(Property.Kind kind) {
            return switch (kind) {
                case REGRESSION -> regression();
                case CLASSIFICATION -> classification();
            };
        }

        private ToDoubleFunction<long[]> regression() {
            var data = dataset(new RegressionFactory());
            for (int row : known) {
                data.add(example(new Regressor(ALWAYS, labels[row]), fingerprints[row]));
            }
            float share = (float) shape.features();
            var tree = new CARTRegressionTrainer(
                    Integer.MAX_VALUE, shape.leafSize(), 0, share, false, new MeanSquaredError(), seed);
            Model<Regressor> forest = new RandomForestTrainer<>(tree, new AveragingCombiner(), trees, seed).train(data);
            Regressor unknown = new Regressor(ALWAYS, Double.NaN);
            return bits -> forest.predict(example(unknown, bits)).getOutput().getValues()[0];
        }

        private ToDoubleFunction<long[]> classification() {
            var data = dataset(new LabelFactory());
            for (int row : known) {
                data.add(example(new Label(labels[row] >= 0.5f ? YES : NO), fingerprints[row]));
            }
            float share = (float) shape.features();
            var tree = new CARTClassificationTrainer(
                    Integer.MAX_VALUE, shape.leafSize(), 0, share, false, new GiniIndex(), seed);
            Model<Label> forest =
                    new RandomForestTrainer<>(tree, new FullyWeightedVotingCombiner(), trees, seed).train(data);
            Label unknown = new Label(Label.UNKNOWN);
            return bits -> {
                Label yes =
                        forest.predict(example(unknown, bits)).getOutputScores().get(YES);
                return yes == null ? 0 : yes.getScore();
            };
        }
    }

    /// Tribuo wants to know where data comes from and when; a fixed time keeps forests equal.
    private static <T extends Output<T>> MutableDataset<T> dataset(OutputFactory<T> outputs) {
        OffsetDateTime time = OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC);
        return new MutableDataset<>(new SimpleDataSourceProvenance("fingerprints", time, outputs), outputs);
    }

    private static Logger quiet(Logger logger) {
        logger.setLevel(Level.WARNING);
        return logger;
    }

    private static <T extends Output<T>> Example<T> example(T output, long[] fingerprint) {
        BitSet bits = BitSet.valueOf(fingerprint);
        String[] names = new String[bits.cardinality() + 1];
        double[] values = new double[names.length];
        names[0] = ALWAYS;
        values[0] = 1;
        for (int bit = bits.nextSetBit(0), k = 1; bit >= 0; bit = bits.nextSetBit(bit + 1), k++) {
            names[k] = "bit" + bit;
            values[k] = 1;
        }
        return new ArrayExample<>(output, names, values);
    }
}
