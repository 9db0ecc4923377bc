package org.molweave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.molweave.engine.chem.CanonicalSmiles;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.method.Method;
import org.molweave.engine.method.Methods;
import org.molweave.engine.method.RunData;
import org.molweave.engine.method.SettingsSchema;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.RunSpec;
import org.molweave.engine.run.Stage;

/// What ships must open, name files that are there, and keep its test molecules out of its pre-training data.
class SampleProjectsTest {

    private static final Path SAMPLES = Path.of("sample-projects");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elements",
                "solubility",
                "solubility/recipe-pretrained.json",
                "boiling-point",
                "pretrained",
            })
    void everyRecipeOpensWithoutAWarning(String name) throws IOException {
        Project project = Project.open(SAMPLES.resolve(name));

        assertEquals(List.of(), project.warnings());
        assertTrue(Files.size(project.resolve("NOTICE")) > 500, "the licences of the data");
        assertTrue(Files.exists(project.resolve("README.md")));
        Set<String> earlier = new HashSet<>();
        for (Stage stage : project.recipe()) {
            Method<?> method = Methods.byId(stage.method());
            SettingsSchema.of(method).bind(stage.settings());
            for (String file : files(stage)) {
                assertTrue(Files.isRegularFile(project.resolve(file)), stage.id() + " needs " + file);
            }
            String parent = stage.parent();
            assertTrue(
                    parent == null || earlier.contains(parent) || parent.startsWith("../pretrained/model/"),
                    stage.id() + " starts from " + parent);
            earlier.add(stage.id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"solubility", "boiling-point"})
    void measuredMoleculesAreAllReadAndSplit(String name) throws IOException {
        Project project = Project.open(SAMPLES.resolve(name));
        Stage stage = stage(project, "finetune");

        MoleculeDataset data = read(project, stage);

        assertEquals(
                List.of(), data.badRows().stream().filter(row -> !row.kept()).toList());
        assertEquals(1, data.properties().size());
        var split = RunData.split(data, Objects.requireNonNull(stage.split()), 1);
        assertEquals(name.equals("solubility") ? 257 : 66, split.test().length, 4);
    }

    @Test
    void noTestMoleculeOfSolubilityIsInItsPreTrainingData() throws IOException {
        Project project = Project.open(SAMPLES.resolve("solubility"));
        MoleculeDataset measured = read(project, stage(project, "finetune"));
        Set<String> test = new HashSet<>();
        for (int row = 0; row < measured.size(); row++) {
            if (measured.splits()[row].equals("test")) {
                test.add(CanonicalSmiles.of(measured.molecules().get(row)));
            }
        }

        MoleculeDataset unlabelled = read(project, stage(project, "pretrain"));

        assertTrue(unlabelled.size() > 4500, unlabelled.size() + " molecules");
        for (var molecule : unlabelled.molecules()) {
            assertTrue(!test.contains(CanonicalSmiles.of(molecule)), molecule.smiles());
        }
    }

    private static MoleculeDataset read(Project project, Stage stage) throws IOException {
        boolean labelled = Methods.byId(stage.method()).input() == Method.Input.LABELLED_MOLECULES;
        return new RunData(project.folder(), () -> false).read(Objects.requireNonNull(stage.data()), labelled);
    }

    private static Stage stage(Project project, String id) {
        return project.recipe().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> files(Stage stage) {
        List<String> files = new ArrayList<>();
        RunSpec.DataSpec data = stage.data();
        if (data != null) {
            files.add(data.file());
            data.exclude().forEach(e -> files.add(e.file()));
        }
        String graph = stage.knowledgeGraph();
        if (graph != null) {
            files.add(graph);
        }
        return files;
    }
}
