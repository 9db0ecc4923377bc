package org.molweave.app.pane.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.molweave.app.command.Command;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.Triple;

class KnowledgeCommandsTest {

    private final Workspace workspace = new Workspace(Background.immediate());
    private final KnowledgeModel model = new KnowledgeModel(workspace);
    private final List<String> shown = new ArrayList<>();
    private final List<Command> commands = new KnowledgeCommands(model, shown::add).list();

    private Command command(String id) {
        return commands.stream()
                .filter(command -> command.id().equals("knowledge." + id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aGraphAboutSomethingElseBringsThePaneToTheFront() {
        workspace.knowledgeProperty().set(KnowledgeModelTest.file(KnowledgeModelTest.FACTS));
        assertEquals(List.of(), shown);

        workspace
                .knowledgeProperty()
                .set(KnowledgeModelTest.file(KnowledgeGraph.of("b", List.of(new Triple("a", "r", "b")))));

        assertEquals(List.of("knowledge"), shown);
    }

    @Test
    void commandsWaitForAGraphAndShowThePane() {
        assertFalse(command("whole").enabled().get());
        workspace.knowledgeProperty().set(KnowledgeModelTest.file(KnowledgeModelTest.FACTS));
        assertTrue(command("whole").enabled().get());

        command("whole").fire();
        command("show-lint").fire();

        assertEquals(List.of("knowledge", "knowledge"), shown);
        assertEquals("lint", model.tabProperty().get());
        assertEquals(6, model.explorer().scene().drawn().places().size());
    }
}
