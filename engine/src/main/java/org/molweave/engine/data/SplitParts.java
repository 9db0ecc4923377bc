package org.molweave.engine.data;

/// Rows being dealt into three parts.
final class SplitParts {

    static final byte TRAIN = 0;
    static final byte VALIDATION = 1;
    static final byte TEST = 2;

    private final byte[] partOf;
    private final int[] sizes = new int[3];

    SplitParts(int rows) {
        partOf = new byte[rows];
    }

    void put(int row, byte part) {
        partOf[row] = part;
        sizes[part]++;
    }

    void put(int[] rows, byte part) {
        for (int row : rows) {
            put(row, part);
        }
    }

    int size(byte part) {
        return sizes[part];
    }

    Split named(String name) {
        return new Split(name, rows(TRAIN), rows(VALIDATION), rows(TEST));
    }

    private int[] rows(byte part) {
        int[] rows = new int[sizes[part]];
        for (int row = 0, k = 0; row < partOf.length; row++) {
            if (partOf[row] == part) {
                rows[k++] = row;
            }
        }
        return rows;
    }

    /// `⌊fraction · n⌋`, forgiving what a fraction such as 0.8 + 0.1 loses in binary.
    static int floor(double fraction, int n) {
        return (int) Math.floor(fraction * n + 1e-9);
    }
}
