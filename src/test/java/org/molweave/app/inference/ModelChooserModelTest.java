package org.molweave.app.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.project.ModelChoice;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.run.Project;

class ModelChooserModelTest {

    private final Workspace workspace = new Workspace(Background.immediate());

    @Test
    void offersTheShippedModelToASampleProject() throws Exception {
        var model = new ModelChooserModel(workspace, workspace.modelProperty(), List.of());
        assertEquals(List.of(), model.offered());

        workspace.projectProperty().set(Project.open(Path.of("sample-projects/solubility")));

        assertTrue(
                model.offered().stream()
                        .anyMatch(offered -> offered.origin() == OfferedModel.Origin.SHIPPED
                                && offered.choice().title().equals("kcl-pubchem")),
                model.offered().toString());
    }

    @Test
    void aFileThatWasOpenedIsOfferedToo(@TempDir Path folder) throws Exception {
        var model = new ModelChooserModel(workspace, workspace.modelProperty(), List.of());

        model.open(Files.createFile(folder.resolve("mine.safetensors")));

        assertEquals(new ModelChoice(folder.resolve("mine"), "", "mine"), workspace.model());
        assertEquals(OfferedModel.Origin.FILE, model.chosen().orElseThrow().origin());
        model.chosenProperty().set(null);
        assertTrue(model.chosen().isEmpty());
    }
}
