package org.molweave.engine.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NpzTest {

    @TempDir
    private Path folder;

    @Test
    void packedArraysOfEveryOrderAndTypeAreRead() throws IOException {
        Map<String, HostTensor> arrays = WeightsFile.read(Fixtures.file("c.npz"));

        float[] counted = new float[24];
        for (int i = 0; i < counted.length; i++) {
            counted[i] = i;
        }
        assertArrayEquals(
                new float[] {0, 1, 2, 3, 4, 5}, Fixtures.tensor(arrays, "a").values());
        assertArrayEquals(new long[] {2, 3, 4}, Fixtures.tensor(arrays, "f").shape());
        assertArrayEquals(counted, Fixtures.tensor(arrays, "f").values());
        assertArrayEquals(new float[] {7}, Fixtures.tensor(arrays, "i").values());
        assertArrayEquals(new float[] {-5}, Fixtures.tensor(arrays, "l").values());
        assertArrayEquals(new long[] {0, 3}, Fixtures.tensor(arrays, "e").shape());
    }

    @Test
    void longHeadersOfVersionTwoAndThreeAreRead() throws IOException {
        for (int version : new int[] {2, 3}) {
            Path file = npz(npy(version, "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }", 4));
            assertEquals(1, Npz.read(file).size());
        }
    }

    @Test
    void otherTypesAndWrongClaimsAreRefused() throws IOException {
        refused("NumPy type >f4", Fixtures.file("big.npz"));
        refused("NumPy type |O", Fixtures.file("obj.npz"));
        refused("room for 1", npz(npy(1, "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }", 4)));
        refused("needs 4 bytes", npz(npy(1, "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), }", 8)));
        refused(
                "more values than can be held",
                npz(npy(1, "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999, 99999999999), }", 4)));
        refused("claims the shape", npz(npy(1, "{'descr': '<f4', 'fortran_order': False, 'shape': (9 9,), }", 4)));
        refused("header is unknown", npz(npy(1, "{}", 4)));
        refused("versions 1 to 3", npz("no array at all".getBytes(StandardCharsets.UTF_8)));
        refused("too short", npz(new byte[3]));
    }

    @Test
    void thePublishedWeightsAreRead() throws IOException {
        Path published = Path.of("../shared/parity/gcn_official_78000_weights.npz");
        assumeTrue(Files.exists(published), "needs ../shared, which is not here");

        Map<String, HostTensor> weights = WeightsFile.read(published);

        assertArrayEquals(
                new long[] {343, 128},
                Fixtures.tensor(weights, "encoder.node_emb.weight").shape());
    }

    private static byte[] npy(int version, String header, int dataBytes) {
        ByteBuffer bytes = ByteBuffer.allocate(12 + header.length() + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 0x93)
                .put("NUMPY".getBytes(StandardCharsets.US_ASCII))
                .put((byte) version)
                .put((byte) 0);
        if (version == 1) {
            bytes.putShort((short) (header.length() + 2)).put(header.getBytes(StandardCharsets.US_ASCII));
            bytes.put((byte) ' ').put((byte) '\n');
        } else {
            bytes.putInt(header.length()).put(header.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.array();
    }

    private Path npz(byte[] array) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("x.npy"));
            zip.write(array);
        }
        return Files.write(folder.resolve("made.npz"), bytes.toByteArray());
    }

    private static void refused(String reason, Path file) {
        var thrown = assertThrows(WeightsException.class, () -> WeightsFile.read(file), reason);
        assertTrue(String.valueOf(thrown.getMessage()).contains(reason), thrown.getMessage());
    }
}
