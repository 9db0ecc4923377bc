package org.molweave.plugins.kcl;

import org.molweave.engine.method.Setting;
import org.molweave.engine.nn.ContrastiveLoss;
import org.molweave.engine.nn.GcnEncoder;
import org.molweave.engine.nn.KmpnnEncoder;

/// How the two encoders are pulled together on unlabelled molecules (KCL-SPEC 3–8, 10).
public record PretrainSettings(
        @Setting(label = "Profile", main = true, help = "Whose defaults: ours, the released code's or the paper's.")
        Profile profile,

        @Setting(label = "Epochs", main = true, min = 1, max = 100_000)
        int epochs,

        @Setting(
                label = "Batch size",
                main = true,
                help = "Every other molecule of the batch is a negative.",
                min = 2,
                max = 16_384)
        int batchSize,

        @Setting(label = "Learning rate", main = true, min = 0, max = 1)
        double learningRate,

        @Setting(label = "Learning rate decay", help = "Factor applied after every so many steps.", min = 0.01, max = 1)
        double decay,

        @Setting(label = "Steps between decays", min = 1, max = 1_000_000_000)
        int decayEvery,

        @Setting(label = "Temperature", main = true, help = "Lower separates harder.", min = 0.001, max = 10)
        double temperature,

        @Setting(label = "Loss", help = "FULL: all rows of both views; CROSS_ONLY: the other view; PAPER: as printed.")
        ContrastiveLoss.Form lossForm,

        @Setting(label = "Negatives", main = true, help = "Which molecules share a batch.")
        Negatives negatives,

        @Setting(
                label = "Cluster distance",
                help = "Tanimoto distance within which molecules are neighbours, for CLUSTER.",
                min = 0,
                max = 1)
        double clusterThreshold,

        @Setting(label = "GCN width", min = 8, max = 2048) int gcnWidth,

        @Setting(label = "GCN layers", min = 1, max = 16) int gcnLayers,

        @Setting(label = "GCN normalisation") GcnEncoder.Norm gcnNorm,

        @Setting(label = "Message-passing steps", min = 1, max = 16)
        int steps,

        @Setting(label = "Attention", help = "SOFTMAX as published; MEAN and SUM switch it off.")
        KmpnnEncoder.Attention attention,

        @Setting(label = "One edge network", help = "For bonds and facts alike.")
        boolean sharedEdgeNetwork,

        @Setting(label = "Without knowledge", help = "The second encoder reads the plain molecule.")
        boolean withoutKnowledge,

        @Setting(label = "Initial vectors", help = "KG: from the graph embedding; RANDOM: an ablation.")
        InitialVectors initialVectors,

        @Setting(label = "Elements from the graph too", help = "Atoms start from their element's vector.")
        boolean elementsFromKnowledge,

        @Setting(label = "Keep lone atoms", help = "Counter-ions and methane; the released code drops them.")
        boolean keepIsolatedAtoms,

        @Setting(label = "Train the readouts", help = "The released code leaves them at their random start.")
        boolean trainReadouts,

        @Setting(label = "Keep the last short batch") boolean keepShortBatch,

        @Setting(label = "Steps between checkpoints", help = "0: between epochs only.", min = 0, max = 1_000_000)
        int checkpointEvery) {

    /// How batches are filled (KCL-SPEC 8).
    public enum Negatives {
        RANDOM,
        CLUSTER,
        NEAREST,
        /// The released code's order: coarse clusters in chunks of 50,000, never shuffled.
        RELEASED
    }

    /// Where attribute and relation vectors start.
    public enum InitialVectors {
        KG,
        RANDOM
    }

    public static final PretrainSettings DEFAULTS = of(Profile.KCL);

    /// The defaults of a profile (KCL-SPEC 10, 12, 13).
    public static PretrainSettings of(Profile profile) {
        boolean released = profile == Profile.RELEASED;
        boolean paper = profile == Profile.PAPER;
        return new PretrainSettings(
                profile,
                20,
                released ? 64 : 256,
                1e-4,
                paper ? 1 : 0.99,
                500,
                paper ? 0.1 : 0.05,
                paper ? ContrastiveLoss.Form.PAPER : ContrastiveLoss.Form.FULL,
                released ? Negatives.RELEASED : paper ? Negatives.NEAREST : Negatives.CLUSTER,
                released ? 0.85 : 0.6,
                64,
                2,
                GcnEncoder.Norm.NONE,
                6,
                KmpnnEncoder.Attention.SOFTMAX,
                false,
                false,
                InitialVectors.KG,
                false,
                !released,
                !released,
                released,
                released ? 2000 : 0);
    }
}
