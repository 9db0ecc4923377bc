package org.molweave.app;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.history.WindowProcess;
import org.molweave.app.notice.Notice;
import org.molweave.engine.cli.PublishedGcn;

/// Files of every kind, dropped anywhere on the window: they open without a question; what is broken, empty or hostile
/// is refused in plain words, and what was open stays.
class DroppedFilesTest {

    private static final String ETHANOL = """
        ethanol
          molweave

          3  2  0  0  0  0  0  0  0  0999 V2000
            0.0000    0.0000    0.0000 C   0  0
            1.2990    0.7500    0.0000 C   0  0
            2.5981    0.0000    0.0000 O   0  0
          1  2  1  0
          2  3  1  0
        M  END
        """;

    @TempDir
    Path folder;

    private Window window;

    @BeforeEach
    void open() throws Exception {
        Path project = Window.sample("elements", folder);
        window = Window.start(folder.resolve("home"), project.toString());
        window.until(() -> window.workspace().knowledge() != null);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void everyKindOpensWithoutAQuestion() throws Exception {
        String rows = "smiles%1$slogS%nCCO%1$s-0.1%nCCCO%1$s-0.3%n";
        molecules("two.csv", rows.formatted(",").getBytes(StandardCharsets.UTF_8), 2);
        molecules("two.tsv", rows.formatted("\t").getBytes(StandardCharsets.UTF_8), 2);
        molecules("odd.csv", ("\uFEFF" + rows.formatted(";")).getBytes(StandardCharsets.UTF_8), 2);
        molecules("three.smi", "CCO ethanol\nCC ethane\nC methane\n".getBytes(StandardCharsets.UTF_8), 3);
        molecules("one.mol", ETHANOL.getBytes(StandardCharsets.UTF_8), 1);
        String two = ETHANOL + "$$$$\n" + ETHANOL + "$$$$\n";
        molecules("two.sdf", two.getBytes(StandardCharsets.UTF_8), 2);
        molecules("packed.sdf.gz", packed(two.getBytes(StandardCharsets.UTF_8)), 2);
        triples("facts.tsv", "Gas\tisStateOf\tCl\nSolid\tisStateOf\tC\n");
        triples("facts.nt", "<http://e.org/a> <http://e.org/p> <http://e.org/b> .\n");
        triples("facts.ttl", "@prefix e: <http://e.org/> .\ne:a a e:b ; e:p \"x\" .\n");
        triples(
                "facts.graphml",
                "<graphml><graph edgedefault='directed'><edge source='a' target='b'/></graph></graphml>\n");
        aModel();
        publishedWeights();
        aProject();
    }

    private void molecules(String name, byte[] content, int count) throws Exception {
        Path file = Files.write(folder.resolve(name), content);
        window.drop("#dock", file);
        window.until(() -> window.workspace().table() != null
                && requireNonNull(window.workspace().table()).file().endsWith(name));

        assertEquals(count, requireNonNull(window.workspace().table()).size(), name);
    }

    private void triples(String name, String content) throws Exception {
        Path file = Files.writeString(folder.resolve(name), content);
        window.drop("#tool-bar", file);
        window.until(() -> requireNonNull(window.workspace().knowledge()).file().endsWith(name));

        assertFalse(
                requireNonNull(window.workspace().knowledge()).graph().triples().isEmpty(), name);
    }

    private void aModel() throws Exception {
        Path shipped = Path.of("sample-projects/solubility/model");
        for (String end : List.of(".json", ".safetensors")) {
            Files.copy(shipped.resolve("solubility-kmpnn" + end), folder.resolve("mine" + end));
        }
        window.drop("#status-line", folder.resolve("mine.safetensors"));
        window.until(() -> window.workspace().model() != null);

        assertEquals("mine", requireNonNull(window.workspace().model()).title());
    }

    /// They become a checkpoint of the project, and never take the place of one.
    private void publishedWeights() throws Exception {
        Path file = folder.resolve("gcn.safetensors");
        PublishedGcn.write(file);
        for (String name : List.of("gcn", "gcn-2")) {
            window.drop("#dock", file);
            window.until(
                    () -> name.equals(requireNonNull(window.workspace().model()).title()));

            assertTrue(Files.exists(folder.resolve("elements/checkpoints/" + name + ".json")));
        }
    }

    private void aProject() throws Exception {
        Path other = Window.sample("boiling-point", folder);
        window.drop("#dock", other);
        window.until(() -> requireNonNull(window.workspace().project()).folder().endsWith("boiling-point"));
    }

    @Test
    void whatIsBrokenEmptyOrHostileIsRefusedInPlainWords() throws Exception {
        Path good = Files.writeString(folder.resolve("good.csv"), "smiles,logS\nCCO,-0.1\n");
        window.drop("#dock", good);
        window.until(() -> window.workspace().table() != null);
        Map<String, byte[]> hostile = new LinkedHashMap<>();
        var noise = new byte[20_000];
        new Random(3).nextBytes(noise);
        hostile.put("empty.csv", new byte[0]);
        hostile.put("empty.sdf", new byte[0]);
        hostile.put("noise.csv", noise);
        hostile.put("noise.csv.gz", noise);
        hostile.put(
                "cut.csv.gz",
                java.util.Arrays.copyOf(packed("smiles\nCCO\n".repeat(500).getBytes(StandardCharsets.UTF_8)), 40));
        hostile.put("none.smi", "not a molecule\nneither is this\n".getBytes(StandardCharsets.UTF_8));
        hostile.put("noise.nt", noise);
        hostile.put("noise.ttl", noise);
        hostile.put("noise.graphml", noise);
        hostile.put("page.graphml", "<html/>".getBytes(StandardCharsets.UTF_8));
        hostile.put("lonely.safetensors", noise);
        hostile.put("noise.pkl", noise);
        hostile.put("letter.docx", noise);
        hostile.put("project.json", "{\"format\": 1, ".getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> file : hostile.entrySet()) {
            int before = window.workspace().notices().all().size();
            Path path = Files.write(folder.resolve("home").resolve(file.getKey()), file.getValue());
            window.drop("#dock", path);
            window.until(() -> window.workspace().background().activities().isEmpty()
                    && window.workspace().notices().all().stream().skip(before).anyMatch(DroppedFilesTest::isARefusal));

            for (Notice notice : window.workspace()
                    .notices()
                    .all()
                    .subList(before, window.workspace().notices().all().size())) {
                assertFalse(notice.text().contains("made a mistake"), file.getKey() + ": " + notice);
            }
            assertTrue(
                    window.workspace().notices().all().stream()
                            .skip(before)
                            .filter(DroppedFilesTest::isARefusal)
                            .anyMatch(notice -> notice.text().contains(file.getKey())
                                    || notice.detail().contains(file.getKey())),
                    () -> file.getKey() + ": "
                            + window.workspace().notices().all().stream()
                                    .skip(before)
                                    .toList());
        }

        assertEquals(1, requireNonNull(window.workspace().table()).size());
        assertTrue(requireNonNull(window.workspace().table()).file().endsWith("good.csv"));
    }

    private static boolean isARefusal(Notice notice) {
        return notice.level() != Notice.Level.INFO;
    }

    /// Someone else has the project open: the molecules can be looked at, the history says why it is not shown.
    @Test
    void aProjectThatIsOpenElsewhereIsSaidToBe() throws Exception {
        Path other = Window.sample("boiling-point", folder);
        try (var elsewhere = WindowProcess.start(other)) {
            elsewhere.awaitReady();
            window.drop("#dock", other);
            window.until(() -> window.workspace().notices().all().stream()
                    .anyMatch(notice -> (notice.text() + notice.detail()).contains("is open in another window")));

            window.until(() -> window.workspace().table() != null);
        }
    }

    private static byte[] packed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            packing.write(content);
        }
        return bytes.toByteArray();
    }
}
