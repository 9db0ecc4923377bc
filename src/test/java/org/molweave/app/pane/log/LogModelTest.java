package org.molweave.app.pane.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.molweave.app.jobs.RunLibrary;
import org.molweave.app.project.Workspace;
import org.molweave.app.table.TableContent;
import org.molweave.app.task.Background;

class LogModelTest {

    @Test
    void theMessagesThatFitTheFilterAreATable() {
        var workspace = new Workspace(Background.immediate());
        var model = new LogModel(workspace, new RunLibrary(workspace, false));
        workspace.notices().info("All went well.");
        workspace.notices().warn("The file is odd.", "Line 3, \"quoted\"");
        model.troubleOnlyProperty().set(true);

        TableContent table = model.table();

        assertEquals(List.of("Time", "Level", "Message", "Detail"), table.head());
        assertEquals(1, table.cells().size());
        assertEquals(
                List.of("WARNING", "The file is odd.", "Line 3, \"quoted\""),
                table.cells().getFirst().subList(1, 4));
    }
}
