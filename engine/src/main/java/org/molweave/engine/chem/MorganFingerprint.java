package org.molweave.engine.chem;

import org.openscience.cdk.fingerprint.CircularFingerprinter;

/// Circular fingerprints (ECFP): the neighbourhoods of every atom up to a radius, folded into a row of bits.
///
/// Rogers, Hahn: Extended-connectivity fingerprints. J. Chem. Inf. Model. 2010, 50, 742.
public final class MorganFingerprint {

    private MorganFingerprint() {}

    /// `bits / 64` words; bit `i` is bit `i % 64` of word `i / 64`. A radius of 2 is ECFP4.
    public static long[] of(Molecule molecule, int radius, int bits) {
        int kind = switch (radius) {
            case 0 -> CircularFingerprinter.CLASS_ECFP0;
            case 1 -> CircularFingerprinter.CLASS_ECFP2;
            case 2 -> CircularFingerprinter.CLASS_ECFP4;
            case 3 -> CircularFingerprinter.CLASS_ECFP6;
            default -> throw new IllegalArgumentException("The radius (%d) must be 0 to 3.".formatted(radius));
        };
        if (bits < 64 || bits % 64 != 0) {
            throw new IllegalArgumentException("The number of bits (%d) must be a multiple of 64.".formatted(bits));
        }
        return Toolkit.of(molecule, container -> {
            var fingerprinter = new CircularFingerprinter(kind);
            fingerprinter.calculate(container);
            var words = new long[bits / 64];
            for (int i = 0; i < fingerprinter.getFPCount(); i++) {
                int bit = Math.floorMod(fingerprinter.getFP(i).hashCode, bits);
                words[bit / 64] |= 1L << (bit % 64);
            }
            return words;
        });
    }

    /// Bits in both over bits in either; two empty fingerprints are alike.
    public static double tanimoto(long[] first, long[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "Fingerprints of %d and %d words cannot be compared.".formatted(first.length, second.length));
        }
        int both = 0;
        int either = 0;
        for (int i = 0; i < first.length; i++) {
            both += Long.bitCount(first[i] & second[i]);
            either += Long.bitCount(first[i] | second[i]);
        }
        return either == 0 ? 1 : (double) both / either;
    }
}
