package org.molweave.engine;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Breaks files in the ways that files break: flipped bits, odd numbers, cuts, repeats, swapped parts.
public final class Mutations {

    private static final byte[] ODD = {0, 1, -1, 127, -128, '\n', '\t', '"', '<', '{', '(', '.', 'R', 'c', -108};

    private Mutations() {}

    /// One to eight changes of a copy.
    public static byte[] of(byte[] whole, SplittableRandom random) {
        byte[] bytes = whole.clone();
        int changes = random.nextInt(1, 9);
        for (int i = 0; i < changes && bytes.length > 1; i++) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(6)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = ODD[random.nextInt(ODD.length)];
            case 2 -> bytes[at] = (byte) random.nextInt();
            case 3 ->
                Arrays.fill(
                        bytes, at, Math.min(bytes.length, at + random.nextInt(1, 9)), ODD[random.nextInt(ODD.length)]);
            case 4 -> {
                return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes;
            }
            default -> {
                int length = random.nextInt(1, Math.min(64, bytes.length - at) + 1);
                byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
                System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
                return longer;
            }
        }
        return bytes;
    }
}
