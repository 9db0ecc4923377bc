package org.molweave.engine.weights;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.molweave.engine.Mutations;

/// Broken weight files end in a message, never in a crash, a hang or exhausted memory.
final class WeightsFuzzTest {

    /// More, such as 10000, with `-Dmolweave.fuzz=10000`.
    private static final int ROUNDS = Integer.getInteger("molweave.fuzz", 700);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zip.pt",
                "legacy.pt",
                "nested2.pkl",
                "nested4.pkl",
                "numpy0.pkl",
                "numpy2.pkl",
                "numpy5.pkl",
                "c.npz",
                "evil4.pkl"
            })
    void brokenFilesEndInAMessage(String name) throws IOException {
        fuzz(Files.readAllBytes(Fixtures.file(name)), name.hashCode());
    }

    @Test
    void brokenSafeTensorsEndInAMessage() throws IOException {
        Path whole = folder.resolve("whole");
        var tensor = new HostTensor(new long[] {2, 2}, new float[] {1, 2, 3, 4});
        SafeTensors.write(whole, Map.of("a", tensor, "b", tensor), Map.of("k", "v"));
        fuzz(Files.readAllBytes(whole), 1);
    }

    private void fuzz(byte[] whole, int seed) {
        var random = new SplittableRandom(seed);
        Path file = folder.resolve("broken");
        int[] refused = {0};
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            for (int round = 0; round < ROUNDS; round++) {
                Files.write(file, Mutations.of(whole, random));
                try {
                    WeightsFile.read(file);
                } catch (WeightsException e) {
                    refused[0]++;
                }
            }
        });
        assertTrue(refused[0] > ROUNDS / 10, "only %d of %d were refused".formatted(refused[0], ROUNDS));
    }
}
