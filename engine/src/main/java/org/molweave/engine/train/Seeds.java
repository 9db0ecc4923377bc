package org.molweave.engine.train;

/// Seeds that follow from a run's seed and a position in its work, so that nothing random needs to be stored.
public final class Seeds {

    private Seeds() {}

    /// Well-mixed: neighbouring positions have unrelated seeds (SplitMix64, Steele et al. 2014).
    public static int of(long seed, long position) {
        long z = seed * 0xD1342543DE82EF95L + position * 0x9E3779B97F4A7C15L + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int) (z ^ (z >>> 31));
    }
}
