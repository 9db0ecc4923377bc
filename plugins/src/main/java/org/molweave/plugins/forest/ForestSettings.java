package org.molweave.plugins.forest;

import org.molweave.engine.baseline.ForestShape;
import org.molweave.engine.method.Setting;

/// How the fingerprints are made and the forests grown.
public record ForestSettings(
        @Setting(label = "Trees", main = true, help = "More are steadier and slower.", min = 1, max = 5000)
        int trees,

        @Setting(label = "Fingerprint radius", main = true, help = "2 is ECFP4.", min = 0, max = 3)
        int radius,

        @Setting(label = "Fingerprint bits", help = "A multiple of 64.", min = 64, max = 16384)
        int bits,

        @Setting(label = "Share of bits tried at each cut", min = 0.001, max = 0.999)
        double features,

        @Setting(label = "Fewest molecules in a leaf", min = 1, max = 100)
        int leafSize,

        @Setting(
                label = "Seeds",
                main = true,
                help = "Repetitions, each with its own split and forest.",
                min = 1,
                max = 100)
        int seeds) {

    public static final ForestSettings DEFAULTS = new ForestSettings(100, 2, 2048, 0.1, 1, 3);

    public ForestSettings {
        if (bits % Long.SIZE != 0) {
            throw new IllegalArgumentException(
                    "The number of fingerprint bits (%d) must be a multiple of %d.".formatted(bits, Long.SIZE));
        }
    }

    ForestShape shape() {
        return new ForestShape(trees, features, leafSize);
    }
}
