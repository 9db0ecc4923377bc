package org.molweave.engine.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SafeTensorsTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadBitForBit() throws IOException {
        float[] odd = {0f, -0f, 1.5f, Float.MIN_VALUE, Float.NaN, Float.NEGATIVE_INFINITY};
        Map<String, HostTensor> tensors = new LinkedHashMap<>();
        tensors.put("z.weight", new HostTensor(new long[] {2, 3}, odd));
        tensors.put("a.bias", new HostTensor(new long[] {}, new float[] {7}));
        tensors.put("empty", new HostTensor(new long[] {0, 4}, new float[0]));

        SafeTensors.write(folder.resolve("w.safetensors"), tensors, Map.of("method", "kcl “1”"));
        TensorFile read = SafeTensors.read(folder.resolve("w.safetensors"));

        assertEquals(
                List.of("z.weight", "a.bias", "empty"),
                List.copyOf(read.tensors().keySet()));
        assertArrayEquals(bits(odd), bits(tensor(read, "z.weight").values()));
        assertArrayEquals(new long[] {2, 3}, tensor(read, "z.weight").shape());
        assertEquals(7, tensor(read, "a.bias").values()[0]);
        assertEquals(Map.of("method", "kcl “1”"), read.metadata());
    }

    @Test
    void writingReplacesTheFileAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("w.safetensors");
        SafeTensors.write(file, Map.of("a", new HostTensor(new long[] {1}, new float[] {1})), Map.of());
        SafeTensors.write(file, Map.of("b", new HostTensor(new long[] {1}, new float[] {2})), Map.of());

        assertEquals(2, tensor(SafeTensors.read(file), "b").values()[0]);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void moreValuesThanOneChunkSurvive() throws IOException {
        float[] values = new float[700_001];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }

        Path file = folder.resolve("w.safetensors");
        SafeTensors.write(file, Map.of("a", new HostTensor(new long[] {values.length}, values)), Map.of());

        assertArrayEquals(values, tensor(SafeTensors.read(file), "a").values());
    }

    @Test
    void otherNumberTypesBecomeFloats() throws IOException {
        ByteBuffer data = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
        data.putDouble(0.1).putLong(-3).putInt(5).putShort((short) 0x3c00).putShort((short) 0x3f80);
        String header = """
                {"d":{"dtype":"F64","shape":[1],"data_offsets":[0,8]},
                 "l":{"dtype":"I64","shape":[1],"data_offsets":[8,16]},
                 "i":{"dtype":"I32","shape":[1],"data_offsets":[16,20]},
                 "h":{"dtype":"F16","shape":[1],"data_offsets":[20,22]},
                 "b":{"dtype":"BF16","shape":[1],"data_offsets":[22,24]}}""";

        TensorFile read = SafeTensors.read(file(header, data.array()));

        assertEquals(0.1f, tensor(read, "d").values()[0]);
        assertEquals(-3, tensor(read, "l").values()[0]);
        assertEquals(5, tensor(read, "i").values()[0]);
        assertEquals(1, tensor(read, "h").values()[0]);
        assertEquals(1, tensor(read, "b").values()[0]);
    }

    @Test
    void claimsThatDoNotHoldAreRefused() throws IOException {
        refused("overlap", "{\"a\":%s,\"b\":%s}".formatted(f32(2, 0, 8), f32(2, 4, 12)), 12);
        refused("overlap or gap", "{\"a\":%s,\"b\":%s}".formatted(f32(1, 0, 4), f32(1, 8, 12)), 12);
        refused("room for 2", "{\"a\":%s}".formatted(f32(3, 0, 8)), 8);
        refused("needs 4 bytes", "{\"a\":%s}".formatted(f32(1, 0, 8)), 8);
        refused("truncated", "{\"a\":%s}".formatted(f32(2, 0, 8)), 12);
        refused("place", "{\"a\":%s}".formatted(f32(2, 0, 800)), 8);
        refused("place", "{\"a\":%s}".formatted(f32(2, -8, 0)), 8);
        refused("more values than can be held", "{\"a\":%s}".formatted(f32(Long.MAX_VALUE, 0, 8)), 8);
        refused("claims the shape [-1]", "{\"a\":%s}".formatted(f32(-1, 0, 8)), 8);
        refused("has the type", "{\"a\":{\"dtype\":\"X\",\"shape\":[2],\"data_offsets\":[0,8]}}", 8);
        refused("lacks its shape", "{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,8]}}", 8);
        refused("no JSON", "{\"a\":", 8);
        refused("no JSON object", "[1,2]", 8);
        refused("Duplicate", "{\"a\":%s,\"a\":%s}".formatted(f32(1, 0, 4), f32(1, 4, 8)), 8);
    }

    @Test
    void headersLongerThanTheFileAreRefused() throws IOException {
        byte[] bytes = ByteBuffer.allocate(20)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(Long.MAX_VALUE)
                .array();
        Path file = Files.write(folder.resolve("w.safetensors"), bytes);

        var thrown = assertThrows(WeightsException.class, () -> SafeTensors.read(file));

        assertTrue(
                String.valueOf(thrown.getMessage()).contains("header of 9223372036854775807 bytes"),
                thrown.getMessage());
        Path empty = Files.createFile(folder.resolve("empty.safetensors"));
        assertThrows(WeightsException.class, () -> SafeTensors.read(empty));
    }

    private void refused(String reason, String header, int dataBytes) throws IOException {
        Path file = file(header, new byte[dataBytes]);
        var thrown = assertThrows(WeightsException.class, () -> SafeTensors.read(file), reason);
        assertTrue(String.valueOf(thrown.getMessage()).contains(reason), thrown.getMessage());
    }

    private Path file(String header, byte[] data) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.allocate(8 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        return Files.write(
                folder.resolve("made.safetensors"),
                buffer.putLong(text.length).put(text).put(data).array());
    }

    private static String f32(long size, long begin, long end) {
        return "{\"dtype\":\"F32\",\"shape\":[%d],\"data_offsets\":[%d,%d]}".formatted(size, begin, end);
    }

    private static HostTensor tensor(TensorFile file, String name) {
        HostTensor tensor = file.tensors().get(name);
        if (tensor == null) {
            throw new AssertionError("no tensor " + name);
        }
        return tensor;
    }

    private static int[] bits(float[] values) {
        int[] bits = new int[values.length];
        Arrays.setAll(bits, i -> Float.floatToRawIntBits(values[i]));
        return bits;
    }
}
