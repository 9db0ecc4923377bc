package org.molweave.engine.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TorchArchiveTest {

    @TempDir
    private Path folder;

    @Test
    void zipFilesGiveTheirStateDictionary() throws IOException {
        assertStateDictionary(WeightsFile.read(Fixtures.file("zip.pt")), "state_dict.");
    }

    @Test
    void theOlderFormGivesTheSame() throws IOException {
        assertStateDictionary(WeightsFile.read(Fixtures.file("legacy.pt")), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nested2.pkl", "nested4.pkl"})
    void tensorsInPlainPicklesAreRead(String name) throws IOException {
        Map<String, HostTensor> tensors = WeightsFile.read(Fixtures.file(name));

        assertTensor(tensors, "x", new long[] {2, 3}, 0, 1, 2, 3, 4, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"numpy0.pkl", "numpy1.pkl", "numpy2.pkl", "numpy3.pkl", "numpy4.pkl", "numpy5.pkl"})
    void numpyArraysAreReadInEveryProtocol(String name) throws IOException {
        Map<String, HostTensor> tensors = WeightsFile.read(Fixtures.file(name));

        assertTensor(tensors, "0", new long[] {2, 3}, 0, 1, 2, 3, 4, 5);
        assertTensor(tensors, "1", new long[] {3, 2}, 0, 1, 2, 3, 4, 5);
    }

    @Test
    void nestedContainersGiveJoinedNames() throws IOException {
        Map<String, HostTensor> tensors = WeightsFile.read(Fixtures.file("numpydict.pkl"));

        assertEquals(Set.of("entity", "relation.0"), tensors.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil0.pkl", "evil.pkl", "evil4.pkl"})
    void codeIsRefusedByName(String name) {
        refused("names posix.system, which is no tensor", Fixtures.file(name));
    }

    @Test
    void everyOtherClassIsRefusedToo() throws IOException {
        for (String named : List.of("builtins eval", "torch.nn.modules.linear Linear", "torch load", "os system")) {
            String pickle = "c" + named.replace(' ', '\n') + "\n(tR.";
            refused("which is no tensor and no plain container", pickle(pickle));
        }
    }

    @Test
    void arraysOfObjectsAreRefused() {
        refused("array of Python objects", Fixtures.file("object.pkl"));
    }

    @Test
    void deepNestingEndsInAMessageNotInAnOverflow() throws IOException {
        refused("nests its tensors more than 32 deep", pickle("]".repeat(500_001) + "a".repeat(500_000) + "."));
        refused("has not made", pickle("(".repeat(500_000) + "."));
    }

    @Test
    void bombsOfSharedListsUnfoldOnce() throws IOException {
        // list k holds list k - 1 ten times: 10^30 leaves if it were unfolded
        StringBuilder pickle = new StringBuilder("]q\0");
        for (int i = 0; i < 30; i++) {
            pickle.append("](").append(("h" + (char) i).repeat(10)).append("eq").append((char) (i + 1));
        }

        refused("holds no tensors", pickle(pickle + "."));
    }

    @Test
    void listsThatHoldThemselvesEnd() throws IOException {
        refused("holds no tensors", pickle("]q\0h\0a."));
        refused("neither text nor number", pickle("}]q\0h\0ah\0s."));
    }

    @Test
    void claimedLengthsAreCheckedBeforeAnythingIsMade() throws IOException {
        refused("claims 2147483647 bytes", pickle("B\u00ff\u00ff\u00ff\u007f."));
        refused("claims -1 bytes", pickle("X\u00ff\u00ff\u00ff\u00ff......"));
        refused("claims 9223372036854775807 bytes", pickle("\u008d" + "\u00ff".repeat(7) + "\u007f......"));
        refused("an integer of 2147483647 bytes", pickle("\u008b\u00ff\u00ff\u00ff\u007f......"));
        refused("an integer of 5000 digits", pickle("L" + "9".repeat(5000) + "\n."));
    }

    @Test
    void brokenProgramsAreRefused() throws IOException {
        refused("has not made", pickle("0........."));
        refused("has not opened", pickle("t........."));
        refused("has not kept", pickle("h\0........."));
        refused("has the instruction “i”", pickle("(ios\nsystem\n."));
        refused("has the instruction 0x82", pickle("]\u0082\u0001......."));
        refused("holds a number that is none", pickle("Ixyz\n........"));
        refused("outside itself", pickle("(tQ........."));
        refused("no function", pickle("K\u0001)R........."));
    }

    @Test
    void truncatedFilesAreRefusedAtEveryLength() throws IOException {
        for (String name : List.of("legacy.pt", "zip.pt", "numpy2.pkl", "nested2.pkl")) {
            byte[] whole = Files.readAllBytes(Fixtures.file(name));
            for (int length = 0; length < whole.length; length += 7) {
                Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
                assertThrows(WeightsException.class, () -> WeightsFile.read(cut), name + " cut");
            }
        }
    }

    @Test
    void viewsThatLeaveTheirStorageAreRefused() {
        var storage = new TorchStorage(ElementType.F32, "0");
        storage.setData(ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN));

        refusedView("leaves its storage", new TorchTensor(storage, 1, new long[] {2, 3}, new long[] {3, 1}));
        refusedView("leaves its storage", new TorchTensor(storage, -1, new long[] {2}, new long[] {1}));
        refusedView("leaves its storage", new TorchTensor(storage, 0, new long[] {2}, new long[] {Long.MAX_VALUE}));
        refusedView("leaves its storage", new TorchTensor(storage, 5, new long[] {2}, new long[] {-1}));
        refusedView("room for 6", new TorchTensor(storage, 0, new long[] {1 << 20}, new long[] {0}));
        refusedView("2 sizes and 1 strides", new TorchTensor(storage, 0, new long[] {2, 3}, new long[] {3}));
    }

    @Test
    void zipBombsAreLeftAlone() throws IOException {
        Path bomb = folder.resolve("bomb.pt");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("archive/data.pkl"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                zip.write(zeros);
            }
        }

        refused("unpacks to more than 64 MB", bomb);
    }

    @Test
    void archivesOfOtherThingsAreRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
        }
        refused("0 files data.pkl", Files.write(folder.resolve("other.zip"), bytes.toByteArray()));
        refused("is no weights file", Files.writeString(folder.resolve("text"), "hello, this is text"));
        refused("too few", Files.writeString(folder.resolve("short"), "hi"));
        refused("is a folder", folder);
        refused("There is no file", folder.resolve("absent"));
    }

    private static void assertStateDictionary(Map<String, HostTensor> tensors, String prefix) {
        assertTensor(tensors, prefix + "a.weight", new long[] {2, 3}, 0, 1, 2, 3, 4, 5);
        assertTensor(tensors, prefix + "a.t", new long[] {3, 2}, 0, 3, 1, 4, 2, 5);
        assertTensor(tensors, prefix + "a.part", new long[] {2}, 4, 5);
        assertTensor(tensors, prefix + "d", new long[] {2}, 0.5f, -2);
        assertTensor(tensors, prefix + "h", new long[] {}, 1.5f);
        assertTensor(tensors, prefix + "l", new long[] {2}, 9, -9);
        assertTensor(tensors, prefix + "b", new long[] {1}, 1.5f);
        assertEquals(7, tensors.size());
    }

    private static void assertTensor(Map<String, HostTensor> tensors, String name, long[] shape, float... values) {
        HostTensor tensor = Fixtures.tensor(tensors, name);
        assertArrayEquals(shape, tensor.shape());
        assertArrayEquals(values, tensor.values());
    }

    /// A pickle of protocol 2 with one byte for each character.
    private Path pickle(String instructions) throws IOException {
        byte[] bytes = ("\u0080\u0002" + instructions + "\0".repeat(10)).getBytes(StandardCharsets.ISO_8859_1);
        return Files.write(folder.resolve("made.pkl"), bytes);
    }

    private static void refused(String reason, Path file) {
        var thrown = assertThrows(WeightsException.class, () -> WeightsFile.read(file), reason);
        assertTrue(String.valueOf(thrown.getMessage()).contains(reason), thrown.getMessage());
    }

    private static void refusedView(String reason, TorchTensor tensor) {
        var thrown = assertThrows(WeightsException.class, () -> tensor.tensor("t"), reason);
        assertTrue(String.valueOf(thrown.getMessage()).contains(reason), thrown.getMessage());
    }
}
