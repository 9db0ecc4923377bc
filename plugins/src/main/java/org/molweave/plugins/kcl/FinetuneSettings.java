package org.molweave.plugins.kcl;

import org.molweave.engine.method.Setting;
import org.molweave.engine.nn.Encoder;
import org.molweave.engine.nn.PropertyHead;

/// How a pre-trained encoder learns to predict measured properties (KCL-SPEC 11).
public record FinetuneSettings(
        @Setting(label = "Profile", help = "Whose defaults: ours, the released code's or the paper's.")
        Profile profile,

        @Setting(
                label = "Encoder",
                main = true,
                help = "GCN reads the plain molecule, KMPNN the one joined to element facts.")
        Encoder encoder,

        @Setting(label = "Train", main = true, help = "FINE_TUNE trains encoder and head, FROZEN only the head.")
        Protocol protocol,

        @Setting(label = "Start", help = "UNTRAINED ignores the parent's weights: what pre-training must beat.")
        Start start,

        @Setting(label = "Head", help = "NONLINEAR has a hidden layer, LINEAR reads the vector directly.")
        PropertyHead.Kind head,

        @Setting(label = "Hidden width of the head", min = 1, max = 4096)
        int headWidth,

        @Setting(label = "Dropout", min = 0, max = 0.95) double dropout,

        @Setting(label = "Epochs at most", main = true, min = 1, max = 100_000)
        int epochs,

        @Setting(
                label = "Patience",
                main = true,
                help = "Epochs without a better validation value before it ends.",
                min = 1,
                max = 100_000)
        int patience,

        @Setting(label = "Batch size", min = 2, max = 16_384)
        int batchSize,

        @Setting(label = "Learning rate of the head", min = 0, max = 1)
        double headLearningRate,

        @Setting(label = "Learning rate of the encoder", min = 0, max = 1)
        double encoderLearningRate,

        @Setting(label = "Weight decay", min = 0, max = 1) double weightDecay,

        @Setting(label = "Loss over unknown labels too", help = "The released code divides by all cells, known or not.")
        boolean averageOverAllCells,

        @Setting(label = "Standardise measurements", help = "With the mean and deviation of the training part.")
        boolean standardise,

        @Setting(label = "Drop the last short batch") boolean dropShortBatch,

        @Setting(
                label = "Seeds",
                main = true,
                help = "Repetitions; split, head and order change with each.",
                min = 1,
                max = 1000)
        int seeds) {

    /// Which parts learn.
    public enum Protocol {
        FINE_TUNE,
        FROZEN
    }

    /// Where the encoder's weights come from.
    public enum Start {
        PRETRAINED,
        UNTRAINED
    }

    public static final FinetuneSettings DEFAULTS = of(Profile.KCL);

    /// The defaults of a profile (KCL-SPEC 11.4, 12).
    public static FinetuneSettings of(Profile profile) {
        return switch (profile) {
            case KCL, PAPER ->
                new FinetuneSettings(
                        profile,
                        Encoder.KMPNN,
                        Protocol.FINE_TUNE,
                        Start.PRETRAINED,
                        PropertyHead.Kind.NONLINEAR,
                        64,
                        0.1,
                        200,
                        30,
                        64,
                        1e-3,
                        1e-4,
                        0,
                        false,
                        true,
                        false,
                        3);
            case RELEASED ->
                new FinetuneSettings(
                        profile,
                        Encoder.GCN,
                        Protocol.FROZEN,
                        Start.PRETRAINED,
                        PropertyHead.Kind.NONLINEAR,
                        32,
                        0,
                        500,
                        30,
                        64,
                        1e-3,
                        1e-4,
                        0,
                        true,
                        false,
                        true,
                        2);
        };
    }
}
