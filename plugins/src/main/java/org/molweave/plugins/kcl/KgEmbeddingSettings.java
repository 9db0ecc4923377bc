package org.molweave.plugins.kcl;

import org.molweave.engine.method.Setting;

/// How RotatE embeds a knowledge graph (KCL-SPEC 9).
public record KgEmbeddingSettings(
        @Setting(
                label = "Complex dimensions",
                main = true,
                help = "An entity gets twice as many numbers.",
                min = 2,
                max = 1024)
        int dimensions,

        @Setting(label = "Margin", help = "Gamma: the score of a triple that fits perfectly.", min = 0.1, max = 100)
        double margin,

        @Setting(label = "Steps", main = true, min = 1, max = 1_000_000)
        int steps,

        @Setting(label = "Batch size", min = 1, max = 65_536)
        int batchSize,

        @Setting(label = "Negatives per triple", min = 1, max = 4096)
        int negatives,

        @Setting(label = "Learning rate", main = true, min = 1e-7, max = 1)
        double learningRate,

        @Setting(label = "Regularisation", help = "Weight of the third power of the 3-norm.", min = 0, max = 1)
        double regularisation) {

    public static final KgEmbeddingSettings DEFAULTS = new KgEmbeddingSettings(64, 19.9, 1000, 64, 32, 0.025, 1e-9);
}
