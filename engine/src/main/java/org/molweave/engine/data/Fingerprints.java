package org.molweave.engine.data;

/// The fingerprints of many molecules side by side, and how similar two of them are (Tanimoto).
public final class Fingerprints {

    private final int size;
    private final int words;
    private final long[] bits;
    private final int[] counts;

    private Fingerprints(int size, int words) {
        this.size = size;
        this.words = words;
        this.bits = new long[size * words];
        this.counts = new int[size];
    }

    /// One row of equally many words per molecule.
    public static Fingerprints of(long[][] rows) {
        Fingerprints table = new Fingerprints(rows.length, rows.length == 0 ? 0 : rows[0].length);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != table.words) {
                throw new IllegalArgumentException(
                        "Fingerprint %d has %d words, the first one has %d.".formatted(i, rows[i].length, table.words));
            }
            System.arraycopy(rows[i], 0, table.bits, i * table.words, table.words);
            for (long word : rows[i]) {
                table.counts[i] += Long.bitCount(word);
            }
        }
        return table;
    }

    public int size() {
        return size;
    }

    /// Number of bits that a fingerprint has room for.
    public int width() {
        return words * Long.SIZE;
    }

    /// Number of bits set.
    public int count(int i) {
        return counts[i];
    }

    /// Number of bits set in both.
    public int common(int i, int j) {
        int a = i * words;
        int b = j * words;
        int common = 0;
        for (int w = 0; w < words; w++) {
            common += Long.bitCount(bits[a + w] & bits[b + w]);
        }
        return common;
    }

    /// Common bits over bits of either; two empty fingerprints are equal.
    public double similarity(int i, int j) {
        return tanimoto(common(i, j), counts[i] + counts[j]);
    }

    /// From the common bits and the sum of both counts.
    static double tanimoto(int common, int sum) {
        return sum == 0 ? 1 : (double) common / (sum - common);
    }

    /// The rows from `from` up to `to`.
    Fingerprints range(int from, int to) {
        Fingerprints part = new Fingerprints(to - from, words);
        System.arraycopy(bits, from * words, part.bits, 0, part.bits.length);
        System.arraycopy(counts, from, part.counts, 0, part.counts.length);
        return part;
    }

    /// The given rows in the given order.
    Fingerprints select(int[] rows) {
        Fingerprints part = new Fingerprints(rows.length, words);
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(bits, rows[i] * words, part.bits, i * words, words);
            part.counts[i] = counts[rows[i]];
        }
        return part;
    }
}
