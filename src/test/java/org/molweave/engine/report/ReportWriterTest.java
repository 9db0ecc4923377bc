package org.molweave.engine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.data.BadRow;
import org.molweave.engine.data.DataSummary;
import org.molweave.engine.data.Property;
import org.molweave.engine.graph.AttentionEdge;
import org.molweave.engine.graph.AttentionTable;
import org.molweave.engine.metric.Metric;
import org.molweave.engine.metric.PredictionRow;
import org.molweave.engine.metric.PredictionTable;
import org.molweave.engine.metric.ScoreSheet;
import org.molweave.engine.metric.SeedScore;
import org.molweave.engine.run.EventLog;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunSpec;

class ReportWriterTest {

    private static final String HOSTILE = "<script>alert('x')</script> & \"quoted\"";

    @TempDir
    Path folder;

    private Project project = new Project(Path.of(""), "", "", List.of(), List.of());

    @BeforeEach
    void makeProject() throws IOException {
        project = new Project(folder, HOSTILE, "What " + HOSTILE + " is about.", List.of(), List.of());
        Files.writeString(folder.resolve("NOTICE"), "Licence of <the> data");
    }

    @Test
    void aRegressionIsReportedWithEverythingThatItsRunsLeft() throws IOException {
        String html = report(List.of(regression("KCL <b>fine-tuned</b>", 0.5), regression("Forest", 0.9)));

        assertSelfContained(html);
        assertTrue(html.contains("KCL &lt;b&gt;fine-tuned&lt;/b&gt;"));
        assertTrue(html.contains("<b>0.600</b> <span class=\"deviation\">± 0.141</span>"), "mean and deviation");
        assertTrue(html.contains("0.500 · 0.700"), "every seed");
        assertEquals(1, count(html, "best mean</em>"));
        assertTrue(html.contains("predicted logS"), "parity plot");
        assertTrue(html.contains("<small>line 4</small>"), "the worst molecule");
        assertTrue(html.contains("Licence of &lt;the&gt; data"));
        assertTrue(html.contains("isStateOf"), "attention to facts");
        assertTrue(html.contains("class=\"colourbar\""), "no colour without its numbers");
        assertTrue(html.contains("Which rows, and why (all)"));
        assertTrue(html.contains("0123abcd"), "the hash of an input");
    }

    @Test
    void hostileTextIsEscapedEverywhere() throws IOException {
        String html = report(List.of(regression(HOSTILE, 0.5)));

        assertFalse(html.contains("<script"), "no script may get in");
        assertEquals("&lt;&amp;&quot;&#39;&gt; ", Html.escape("<&\"'>\u0001"));
    }

    @Test
    void aClassificationShowsRocCurvesAndSkippedProperties() throws IOException {
        String html = report(List.of(classification()));

        assertSelfContained(html);
        assertTrue(html.contains("seed 1: AUC 0.750"), "area of the curve");
        assertTrue(html.contains("false positive rate"));
        assertTrue(html.contains("1 score of a property skipped"));
    }

    @Test
    void anEmptyProjectSaysWhatIsMissing() throws IOException {
        String html = report(List.of());

        assertSelfContained(html);
        assertTrue(html.contains("No run of this project has measured results yet."));
        assertTrue(html.contains("No run has recorded attention."));
    }

    @Test
    void aBrokenArtifactIsNamedAndTheRestIsShown() throws IOException {
        RunDirectory run = regression("Broken", 0.5);
        Files.writeString(run.artifacts().resolve(AttentionTable.FILE_NAME), "{oops");

        String html = report(List.of(run));

        assertTrue(html.contains("attention.json could not be read"));
        assertTrue(html.contains("0.500 · 0.700"));
    }

    @Test
    void aMoleculeThatCannotBeDrawnSaysSo() throws IOException {
        RunDirectory run = regression("Odd", 0.5);
        new PredictionTable(
                        List.of("logS"),
                        List.of(new PredictionRow(2, "not a <smiles>", 1, "test", new float[] {1}, new float[] {2})))
                .write(run.artifacts().resolve(PredictionTable.FILE_NAME));

        assertTrue(report(List.of(run)).contains("cannot be drawn"));
    }

    @Test
    void differentSplitsAreNotComparedInSilence() throws IOException {
        RunDirectory other = regression("Other", 0.5);
        new ScoreSheet(Metric.RMSE, "random", List.of(seed(1, 0.1)))
                .write(other.artifacts().resolve(ScoreSheet.FILE_NAME));

        String html = report(List.of(regression("First", 0.5), other));

        assertTrue(html.contains("The rows stand under different splits, so they cannot be compared."));
    }

    @Test
    void aFolderThatIsNoRunIsRefused() {
        var refused = assertThrows(IOException.class, () -> report(List.of(new RunDirectory(folder.resolve("none")))));

        assertTrue(refused.toString().contains("is no run"), refused.toString());
    }

    private String report(List<RunDirectory> runs) throws IOException {
        Path file = folder.resolve("report.html");
        ReportWriter.write(file, project, runs);
        return Files.readString(file);
    }

    private static void assertSelfContained(String html) {
        for (String outside : List.of("src=", "href=", "url(", "@import", "<link", "<iframe")) {
            assertFalse(html.contains(outside), outside);
        }
        assertFalse(html.contains("NaN"), "no number may be missing in a picture");
        assertEquals(count(html, "<svg"), count(html, "</svg>"));
        assertEquals(count(html, "<table"), count(html, "</table>"));
        assertEquals(count(html, "<div"), count(html, "</div>"));
        assertTrue(html.endsWith("</html>\n"));
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    private RunDirectory run(String title) throws IOException {
        var settings = Json.object().put("epochs", 40);
        var spec = new RunSpec(
                RunSpec.FORMAT,
                "",
                "stage",
                title,
                "kcl-finetune",
                settings,
                RunSpec.DataSpec.of("data/x.csv"),
                "kg/elements.tsv",
                new RunSpec.SplitSpec("column", 0.8, 0.1),
                "parent",
                1,
                "2026-01-01T00:00:00Z",
                Map.of("data/x.csv", "0123abcd"),
                Map.of("Java", "25"));
        RunDirectory run = RunDirectories.create(folder.resolve("runs"), spec);
        try (var log = new EventLog.Writer(run.events())) {
            for (int step = 0; step < 500; step++) {
                log.append(new RunEvent.Scalar("loss", "train", "seed 1", step, 1.0 / (step + 1)));
            }
            log.append(new RunEvent.Scalar("loss", "valid", "seed 1", 10, 0.4));
            log.append(new RunEvent.Scalar("loss", "valid", "seed 1", 20, Double.NaN));
            log.append(new RunEvent.Message("", "warning", "watch " + HOSTILE));
        }
        new DataSummary(
                        1,
                        HOSTILE,
                        "data/x.csv",
                        3,
                        1,
                        0,
                        List.of(new BadRow(9, HOSTILE, HOSTILE, "No atom is called 'Q'.", false)),
                        List.of("2 rows were merged."),
                        List.of(new DataSummary.Column("logS", Property.Kind.REGRESSION, "log mol/L", 3, -4, 1, 0)))
                .write(run.artifacts().resolve(DataSummary.FILE_NAME));
        return run;
    }

    private RunDirectory regression(String title, double score) throws IOException {
        RunDirectory run = run(title);
        new ScoreSheet(
                        Metric.RMSE,
                        "column(validation from train, seed 2)",
                        List.of(seed(1, score), seed(2, score + 0.2)))
                .write(run.artifacts().resolve(ScoreSheet.FILE_NAME));
        List<PredictionRow> rows = new ArrayList<>();
        for (long seed = 1; seed <= 2; seed++) {
            rows.add(new PredictionRow(2, "CCO", seed, "test", new float[] {1}, new float[] {0.5f}));
            rows.add(new PredictionRow(3, "c1ccccc1", seed, "test", new float[] {-2}, new float[] {-1.5f}));
            rows.add(new PredictionRow(4, "CC(=O)O", seed, "test", new float[] {0}, new float[] {3 * seed}));
            rows.add(new PredictionRow(5, "CC", seed, "train", new float[] {0}, new float[] {90}));
            rows.add(new PredictionRow(6, "C", seed, "test", new float[] {Float.NaN}, new float[] {90}));
        }
        new PredictionTable(List.of("logS"), rows).write(run.artifacts().resolve(PredictionTable.FILE_NAME));
        AttentionTable.write(List.of(ethanol()), run.artifacts().resolve(AttentionTable.FILE_NAME));
        return run;
    }

    private RunDirectory classification() throws IOException {
        RunDirectory run = run("Classes");
        var score = new SeedScore(1, Double.NaN, 0.8, 0.75, Map.of("toxic", 0.75), List.of("rare"), 3);
        new ScoreSheet(Metric.ROC_AUC, "scaffold", List.of(score))
                .write(run.artifacts().resolve(ScoreSheet.FILE_NAME));
        float[] predicted = {0.9f, 0.4f, 0.6f, 0.1f};
        List<PredictionRow> rows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            float label = i < 2 ? 1 : 0;
            rows.add(new PredictionRow(
                    i + 2, "C".repeat(i + 1), 1, "test", new float[] {label, 1}, new float[] {predicted[i], 0.5f}));
        }
        new PredictionTable(List.of("toxic", "rare"), rows)
                .write(run.artifacts().resolve(PredictionTable.FILE_NAME));
        return run;
    }

    private static SeedScore seed(long seed, double test) {
        return new SeedScore(seed, Double.NaN, test, test, Map.of("logS", test), List.of(), 40);
    }

    private static AttentionTable ethanol() {
        return new AttentionTable(
                "CCO",
                List.of("C", "C", "O"),
                2,
                List.of(
                        bond(0, 1, 0.25f),
                        bond(1, 0, 1),
                        bond(1, 2, 1),
                        bond(2, 1, 0.75f),
                        fact(0, "isStateOf", "Solid", 0.75f),
                        fact(0, "isPeriodOf", "Period2", 0.25f),
                        fact(2, "isStateOf", "Gas", 1)));
    }

    private static AttentionEdge bond(int source, int target, float weight) {
        return new AttentionEdge(source, target, AttentionEdge.Type.BOND, "single", "", new float[] {weight, weight});
    }

    private static AttentionEdge fact(int target, String relation, String attribute, float weight) {
        return new AttentionEdge(
                3, target, AttentionEdge.Type.ATTRIBUTE, relation, attribute, new float[] {weight, weight});
    }
}
