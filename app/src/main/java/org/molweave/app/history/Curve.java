package org.molweave.app.history;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Values over steps: one value for each step, in ascending order.
public record Curve(long[] steps, double[] values) {

    public int size() {
        return steps.length;
    }

    /// The points in their order; of two values for a step the later counts, for a resumed run repeats some.
    static Curve of(long[] steps, double[] values) {
        boolean ascending = IntStream.range(1, steps.length).allMatch(i -> steps[i - 1] < steps[i]);
        if (ascending) {
            return new Curve(steps, values);
        }
        var points = new TreeMap<Long, Double>();
        for (int i = 0; i < steps.length; i++) {
            points.put(steps[i], values[i]);
        }
        return new Curve(
                points.keySet().stream().mapToLong(Long::longValue).toArray(),
                points.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// As the database keeps it: each step as its distance from the one before, in as few bytes as it needs.
    static byte[] pack(long[] steps, double[] values, int from, int to) {
        var bytes = new ByteArrayOutputStream((to - from) * 10);
        try (var out = new DataOutputStream(bytes)) {
            long before = 0;
            for (int i = from; i < to; i++) {
                writeVariable(out, steps[i] - before);
                out.writeDouble(values[i]);
                before = steps[i];
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void unpack(byte[] packed, int points, long[] steps, double[] values, int at) {
        try (var in = new DataInputStream(new ByteArrayInputStream(packed))) {
            long before = 0;
            for (int i = at; i < at + points; i++) {
                before += readVariable(in);
                steps[i] = before;
                values[i] = in.readDouble();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A stored curve is shorter than it says.", e);
        }
    }

    private static void writeVariable(DataOutputStream out, long value) throws IOException {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7fL) != 0) {
            out.writeByte((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private static long readVariable(DataInputStream in) throws IOException {
        long rest = 0;
        int shift = 0;
        while (true) {
            int next = in.readUnsignedByte();
            rest |= (long) (next & 0x7f) << shift;
            if ((next & 0x80) == 0) {
                return (rest >>> 1) ^ -(rest & 1);
            }
            shift += 7;
        }
    }
}
