package org.molweave.engine.weights;

import java.util.Arrays;

/// Checks shapes that a file claims before anything of that size is made.
final class Shapes {

    /// More dimensions than any network here has.
    private static final int MOST_DIMENSIONS = 16;

    private Shapes() {}

    /// The number of values of a shape; throws when it is no shape or holds more than `most` values.
    static int values(String tensor, long[] shape, long most) throws WeightsException {
        if (shape.length > MOST_DIMENSIONS) {
            throw new WeightsException(
                    "%s claims %d dimensions; up to %d are read.".formatted(tensor, shape.length, MOST_DIMENSIONS));
        }
        long values = 1;
        boolean empty = false;
        for (long size : shape) {
            if (size < 0) {
                throw new WeightsException("%s claims the shape %s.".formatted(tensor, Arrays.toString(shape)));
            }
            empty |= size == 0;
            long high = Math.multiplyHigh(values, Math.max(size, 1));
            values *= Math.max(size, 1);
            if (high != 0 || values < 0 || values > Integer.MAX_VALUE - 8) {
                throw new WeightsException("%s claims the shape %s, more values than can be held."
                        .formatted(tensor, Arrays.toString(shape)));
            }
        }
        if (!empty && values > most) {
            throw new WeightsException(
                    "%s claims the shape %s, %d values, where the file has room for %d. The file is truncated or damaged."
                            .formatted(tensor, Arrays.toString(shape), values, most));
        }
        return empty ? 0 : (int) values;
    }
}
