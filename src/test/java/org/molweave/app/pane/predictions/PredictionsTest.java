package org.molweave.app.pane.predictions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.inference.Inference;
import org.molweave.app.project.ModelChoice;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.data.MoleculeReader;
import org.molweave.engine.data.Property;
import org.molweave.engine.data.ReadOptions;
import org.molweave.engine.query.Answer;
import org.molweave.engine.query.ModelAbout;
import org.molweave.engine.query.Prediction;

class PredictionsTest {

    private static final Property LOG_S = new Property("logS", Property.Kind.REGRESSION, "");

    private static Prediction prediction(float mean, float spread) {
        return new Prediction(new float[] {mean}, new float[] {spread}, new float[][] {{mean}, {mean}});
    }

    private static Answer.Row<Prediction> row(String smiles, float mean) {
        return new Answer.Row<>(smiles, "", prediction(mean, 0.5f));
    }

    @Test
    void badRowsKeepTheirPlaceAndTheirReason() {
        List<Item> items = Inputs.ofText("CCO ethanol\n\nnonsense\nCO\n");

        List<Item> merged = PredictionsModel.merged(
                items, List.of(row("CCO", 1), new Answer.Row<>("CO", "Oxygen is not known to this model.", null)));

        assertEquals(List.of(1L, 3L, 4L), merged.stream().map(Item::line).toList());
        assertEquals(
                List.of("CCO", "nonsense", "CO"),
                merged.stream().map(Item::text).toList());
        assertEquals(1, Objects.requireNonNull(merged.getFirst().prediction()).mean()[0]);
        assertEquals("Unexpected character 'e' at position 5.", merged.get(1).problem());
        assertNull(merged.get(2).prediction());
        assertEquals("Oxygen is not known to this model.", merged.get(2).problem());
    }

    @Test
    void linesOfAFileKeepTheirOrderWithTheBadOnesAmongThem(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("new.csv");
        Files.writeString(file, "name,smiles\na,CC\nb,nonsense\nc,CCO\n");

        List<Item> items = Inputs.ofFile(file);

        assertEquals(List.of(2L, 3L, 4L), items.stream().map(Item::line).toList());
        assertNull(items.get(1).molecule());
    }

    @Test
    void theTrafficLightFollowsTheNearestMoleculeAndNewElements() throws Exception {
        var builder = new TrainingSet.Builder();
        for (String smiles : List.of("CCCCO", "c1ccccc1", "CCN")) {
            builder.add(Smiles.parse(smiles), new float[] {1});
        }
        TrainingSet set = builder.build(List.of("logS"), "");

        Applicability same = set.judge(Smiles.parse("CCCCO"), Set.of("C", "N", "O"));
        Applicability newElement = set.judge(Smiles.parse("CCCCO"), Set.of("C", "N"));
        Applicability far = set.judge(Smiles.parse("[Se]1C=CC=C1"), Set.of());

        assertEquals(Applicability.Level.INSIDE, same.level());
        assertEquals("CCCCO", same.nearest().getFirst().smiles());
        assertEquals(1, same.similarity());
        assertEquals(3, same.nearest().size());
        assertEquals(Applicability.Level.EDGE, newElement.level());
        assertEquals(List.of("O"), newElement.unknown());
        assertEquals(Applicability.Level.OUTSIDE, far.level());
        assertEquals(List.of("Se"), far.missing());
    }

    @Test
    void theLimitsOfTheTrafficLightAreWhereTheHelpSays() {
        assertEquals(Applicability.Level.INSIDE, light(0.5));
        assertEquals(Applicability.Level.EDGE, light(0.49));
        assertEquals(Applicability.Level.EDGE, light(0.3));
        assertEquals(Applicability.Level.OUTSIDE, light(0.29));
        assertEquals(
                Applicability.Level.OUTSIDE,
                Applicability.of(List.of(), List.of(), List.of()).level());
    }

    private static Applicability.Level light(double similarity) {
        var nearest = new Applicability.Neighbour("C", new float[0], similarity);
        return Applicability.of(List.of(nearest), List.of(), List.of()).level();
    }

    @Test
    void theOpenTableGetsColumnsWithErrorsThatCanBeTakenBack(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("measured.csv");
        Files.writeString(file, "smiles,logS\nCC,1.5\nCCO,\nCCC,2\n");
        MoleculeTable table =
                MoleculeTable.of(file, ReadOptions.DEFAULTS, MoleculeReader.read(file, ReadOptions.DEFAULTS));
        var described = new Answer.Described("1", ModelAbout.UNKNOWN, List.of(LOG_S), List.of("seed 1", "seed 2"));
        var model = new ModelChoice(Path.of("m"), "run-7", "Mine");
        var rows = List.of(row("CC", 1), row("CCO", 2), new Answer.Row<Prediction>("CCC", "too large", null));
        var workspace = new Workspace(Background.immediate());

        workspace
                .changes()
                .make(TablePrediction.of(table, described, model, rows).change());

        assertEquals(
                List.of("logS predicted", "logS spread", "logS error"),
                table.computed().stream().map(MoleculeTable.Column::name).toList());
        assertEquals("run-7", table.computed().getFirst().source());
        assertArrayEquals(new float[] {1, 2, Float.NaN}, table.computed().get(0).values());
        assertArrayEquals(
                new float[] {0.5f, 0.5f, Float.NaN}, table.computed().get(1).values());
        assertArrayEquals(
                new float[] {-0.5f, Float.NaN, Float.NaN},
                table.computed().get(2).values());
        workspace.changes().undo();
        assertEquals(List.of(), table.computed());
    }

    @Test
    void theExportHasEveryRow() throws Exception {
        var nearest = List.of(new Applicability.Neighbour("CO", new float[] {1}, 0.75));
        List<Item> items = List.of(
                Item.good(1, "ethanol", Smiles.parse("CCO"))
                        .predicted(prediction(1.5f, 0.25f), "")
                        .judged(Applicability.of(nearest, List.of(), List.of())),
                Item.bad(2, "x,y", "No SMILES."));
        var out = new StringWriter();

        PredictionCsv.write(items, new PredictionsModel.Results(List.of(LOG_S), true, true, "Mine"), out);

        assertEquals("""
                line,name,smiles,logS,logS_spread,domain,similarity,nearest,problem
                1,ethanol,CCO,1.5,0.25,inside,0.750,CO,
                2,,"x,y",,,,,,No SMILES.
                """, out.toString());
    }

    @Test
    void whatAShippedModelLearnedFromIsFoundBesideIt() throws Exception {
        var model = new ModelChoice(Path.of("sample-projects/solubility/model/solubility-kmpnn"), "", "Shipped");

        TrainingSet set = TrainingSets.find(model, null).orElseThrow();

        assertTrue(
                set.entries().size() > 900 && set.entries().size() < 1282,
                "" + set.entries().size());
        assertEquals(List.of("logS"), set.properties());
        assertEquals("the training part of solubility.csv", set.about());
    }

    @Test
    void withoutAModelItSaysWhatToDo() {
        var workspace = new Workspace(Background.immediate());
        var model = new PredictionsModel(workspace, new Inference(workspace));

        model.predict("CCO");

        assertTrue(model.messageProperty().get().startsWith("No model is chosen."));
        assertEquals(List.of(), model.items());
    }
}
