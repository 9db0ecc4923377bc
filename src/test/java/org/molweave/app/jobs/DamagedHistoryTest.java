package org.molweave.app.jobs;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.history.RunRow;
import org.molweave.app.history.SomeRuns;
import org.molweave.app.notice.Notice;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunHistory.CurveName;

/// Whatever an unclean end, a bad disk or another program did to the file of the history: it comes back from the runs,
/// and what was there is kept.
class DamagedHistoryTest {

    private static final int BLOCK = 4096;
    private static final int STEPS = 2_000;
    private static final CurveName LOSS = new CurveName("loss", "train", "");

    @TempDir
    Path folder;

    private Path database;
    private byte[] whole;
    private List<RunRow> rows;

    @BeforeEach
    void aHistory() throws IOException {
        Files.writeString(folder.resolve("project.json"), "{\"format\": 1, \"name\": \"damaged\"}");
        database = folder.resolve("history.mv.db");
        var runs = new SomeRuns(folder);
        for (int i = 0; i < 5; i++) {
            RunDirectory run = runs.create("Run " + i, i);
            var events = new RunEvent[STEPS];
            for (int step = 0; step < STEPS; step++) {
                events[step] = SomeRuns.loss(step, Math.sin(i + step));
            }
            SomeRuns.append(run, events);
            SomeRuns.finish(run);
        }
        try (RunLibrary library = opened(new Workspace(Background.immediate()))) {
            rows = List.copyOf(library.rows());
        }
        whole = Files.readAllBytes(database);
        assertEquals(5, rows.size());
    }

    private RunLibrary opened(Workspace workspace) throws IOException {
        var library = new RunLibrary(workspace, false);
        workspace.projectProperty().set(Project.open(folder));
        return library;
    }

    /// Returns whether the damage was seen.
    private boolean survives(String what, byte[] damaged) throws IOException {
        for (Path old : SomeRuns.setAside(folder)) {
            Files.delete(old);
        }
        Files.write(database, damaged);
        var workspace = new Workspace(Background.immediate());
        try (RunLibrary library = opened(workspace)) {
            // The first question may be the one that finds the damage.
            for (RunRow row : rows) {
                try {
                    library.store().orElseThrow().curves(row.id());
                } catch (IOException e) {
                    assertTrue(String.valueOf(e.getMessage()).contains("safe in their folders"), e.getMessage());
                }
            }

            assertEquals("", library.problemProperty().get(), what);
            // H2 does not notice every byte that changed within a text.
            assertEquals(
                    rows.stream().map(RunRow::id).toList(),
                    library.rows().stream().map(RunRow::id).toList(),
                    what);
            for (RunRow row : rows) {
                var curves = library.store().orElseThrow().curves(row.id());
                // Nor every one within numbers: only a file that was seen to be damaged is surely right again.
                if (!SomeRuns.setAside(folder).isEmpty()) {
                    assertEquals(STEPS, requireNonNull(curves.get(LOSS), what).size(), what);
                }
            }
        }
        List<Path> kept = SomeRuns.setAside(folder);
        List<String> said = workspace.notices().all().stream()
                .filter(notice -> notice.level() != Notice.Level.INFO)
                .map(notice -> notice.text() + " " + notice.detail())
                .toList();
        if (kept.isEmpty()) {
            assertEquals(List.of(), said, what);
            return false;
        }
        assertEquals(
                List.of("The history of runs could not be used and is read again from the runs. Nothing is lost. The"
                        + " file it was in is kept as " + kept.getFirst().getFileName() + "."),
                said,
                what);
        return true;
    }

    @Test
    void filesThatAreNoDatabaseAreSetAside() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("text", "no database at all".repeat(1000).getBytes(StandardCharsets.UTF_8));
        files.put("zeros", new byte[whole.length]);
        byte[] noise = new byte[whole.length];
        new Random(1).nextBytes(noise);
        files.put("noise", noise);
        files.put("one byte", new byte[] {'H'});
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertTrue(survives(file.getKey(), file.getValue()), file.getKey());
            assertArrayEquals(
                    file.getValue(),
                    Files.readAllBytes(SomeRuns.setAside(folder).getFirst()),
                    file.getKey());
        }
    }

    @Test
    void aFileThatEndsTooEarlyIsNoLoss() throws IOException {
        int seen = 0;
        for (int part = 0; part < 16; part++) {
            int length = part * whole.length / 16 / (part % 2 == 0 ? 1 : BLOCK) * (part % 2 == 0 ? 1 : BLOCK);
            seen += survives("cut at %d of %d".formatted(length, whole.length), Arrays.copyOf(whole, length)) ? 1 : 0;
        }
        assertTrue(seen > 0, "H2 mends some of these itself, not all; seen " + seen);
    }

    @Test
    void blocksThatWereLostOrOverwrittenAreNoLoss() throws IOException {
        var random = new Random(7);
        int seen = 0;
        for (int round = 0; round < 25; round++) {
            byte[] damaged = whole.clone();
            int blocks = 1 + random.nextInt(round % 3 == 0 ? 12 : 2);
            for (int i = 0; i < blocks; i++) {
                int at = random.nextInt(whole.length / BLOCK) * BLOCK;
                byte[] block = new byte[BLOCK];
                if (random.nextBoolean()) {
                    random.nextBytes(block);
                }
                System.arraycopy(block, 0, damaged, at, Math.min(BLOCK, damaged.length - at));
            }
            seen += survives("round " + round, damaged) ? 1 : 0;
        }
        assertTrue(seen > 5, "seen " + seen);
    }

    @Test
    void bytesThatChangedAreNoLoss() throws IOException {
        var random = new Random(8);
        for (int round = 0; round < 25; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 1 + round; i++) {
                damaged[random.nextInt(round % 2 == 0 ? 2 * BLOCK : damaged.length)] = (byte) random.nextInt();
            }
            survives("round " + round, damaged);
        }
    }
}
