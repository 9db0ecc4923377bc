package org.molweave.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.metric.ScoreSheet;

/// Data that are right but odd, fine-tuned from the shipped model and asked: each works, or ends in a plain message.
class UnusualDataTest {

    private static final String SHIPPED = Path.of("sample-projects/pretrained/model/kcl-pubchem")
            .toAbsolutePath()
            .toString();

    @TempDir
    Path project = Path.of("");

    private CommandLineRun finetune(List<String> rows, String encoder, String split) throws IOException {
        Files.write(project.resolve("data.csv"), rows);
        return CommandLineRun.of(
                "train",
                "--project",
                project.toString(),
                "--method",
                "kcl-finetune",
                "--data",
                "data.csv",
                "--split",
                split,
                "--parent",
                SHIPPED,
                "--set",
                "encoder=" + encoder,
                "--set",
                "epochs=2",
                "--set",
                "seeds=1");
    }

    private static Path runOf(CommandLineRun train) {
        assertEquals(0, train.code(), train.err());
        return Path.of(train.out().strip().lines().toList().getLast());
    }

    private static ScoreSheet scores(Path run) throws IOException {
        return ScoreSheet.read(run.resolve("artifacts").resolve(ScoreSheet.FILE_NAME));
    }

    /// Alkanes and alcohols of growing length, `value(i)` beside each.
    private static List<String> molecules(int count, String header, java.util.function.IntFunction<String> value) {
        List<String> rows = new ArrayList<>(List.of("smiles," + header));
        for (int i = 0; i < count; i++) {
            rows.add("C".repeat(1 + i / 2) + (i % 2 == 0 ? "" : "O") + "," + value.apply(i));
        }
        return rows;
    }

    @Test
    void oneMoleculeCannotBeSplitAndTheMessageSaysSo() throws IOException {
        CommandLineRun train = finetune(List.of("smiles,value", "CCO,1.5"), "GCN", "random");

        assertEquals(1, train.code());
        assertTrue(train.err().contains("1 molecule") && train.err().contains("split"), train.err());
    }

    @Test
    void aPropertyOfOneClassIsTrainedSkippedAndNamed() throws IOException {
        CommandLineRun train = finetune(molecules(40, "toxic", _ -> "1"), "GCN", "random");

        assertEquals(0, train.code(), train.err());
        assertTrue(train.err().contains("cannot be computed for toxic"), train.err());
    }

    @Test
    void sixHundredSeventeenPropertiesWithGapsAreLearntAndPredicted() throws IOException {
        int properties = 617;
        String header =
                IntStream.range(0, properties).mapToObj(p -> "assay" + p).collect(Collectors.joining(","));

        // Every third cell is unknown, and the last property is unknown everywhere but once.
        List<String> rows = molecules(
                60,
                header,
                i -> IntStream.range(0, properties)
                        .mapToObj(p -> (i + p) % 3 == 0 || (p == properties - 1 && i > 1)
                                ? ""
                                : Integer.toString((i / 2 + p) % 2))
                        .collect(Collectors.joining(",")));
        Path run = runOf(finetune(rows, "GCN", "random"));

        assertTrue(Double.isFinite(scores(run).mean()));
        CommandLineRun predict = CommandLineRun.of("predict", "--model", run.toString(), "--series", "seed 1", "CCO");
        List<String> lines = predict.out().lines().toList();
        assertEquals(properties + 3, lines.getFirst().split(",").length, "line, SMILES, properties, problem");
        assertFalse(lines.getLast().contains("NaN"), lines.getLast());
    }

    @Test
    void aMoleculeOfFiveThousandAtomsIsLearntPredictedAndExplained() throws IOException {
        String huge = "CC(C)CO".repeat(1000);
        List<String> rows = new ArrayList<>(molecules(20, "value", i -> Integer.toString(i)));
        rows.add(huge + ",7");
        Path run = runOf(finetune(rows, "KMPNN", "random"));

        CommandLineRun predict = CommandLineRun.of("predict", "--model", run.toString(), "--series", "seed 1", huge);
        CommandLineRun explain = CommandLineRun.of("explain", "--model", run.toString(), "--format", "csv", huge);

        assertEquals(0, predict.code(), predict.err());
        double value =
                Double.parseDouble(predict.out().lines().toList().getLast().split(",", -1)[2]);
        assertTrue(Double.isFinite(value), predict.out());
        assertEquals(0, explain.code(), explain.err());
        assertTrue(explain.out().lines().count() > 10_000, "an edge each way for every bond, and the facts");
    }

    @Test
    void unknownElementsCostARowAndElementsWithoutFactsNothing() throws IOException {
        List<String> rows = new ArrayList<>(molecules(30, "value", i -> Integer.toString(i)));
        rows.add("C[Xx]C,3");
        rows.add("*CC,3");
        Path run = runOf(finetune(rows, "KMPNN", "random"));

        CommandLineRun predict =
                CommandLineRun.of("predict", "--model", run.toString(), "--series", "seed 1", "*CC", "[Og]", "C[Xx]C");

        assertTrue(Files.readString(run.resolve("artifacts/bad-rows.json")).contains("Xx"));
        List<String> lines = predict.out().lines().toList();
        assertTrue(Double.isFinite(Double.parseDouble(lines.get(1).split(",", -1)[2])), predict.out());
        assertTrue(Double.isFinite(Double.parseDouble(lines.get(2).split(",", -1)[2])), predict.out());
        assertTrue(lines.get(3).startsWith("3,C[Xx]C,,"), predict.out());
    }
}
