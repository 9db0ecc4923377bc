package org.molweave.app.pane.molecules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.data.BadRow;
import org.molweave.engine.data.MoleculeReader;
import org.molweave.engine.data.ReadOptions;

class BadRowsModelTest {

    @TempDir
    private Path folder;

    private final Workspace workspace = new Workspace(Background.immediate());
    private final BadRowsModel model = new MoleculesModel(workspace).badRows();

    @BeforeEach
    void open() throws IOException {
        Path file = folder.resolve("bad.csv");
        Files.writeString(file, "id,smiles,logS\n1,CCO,-0.5\n2,C1CC,1.5\n3,c1ccccc1,0.3\n4,CC(C,2.0\n");
        var dataset = MoleculeReader.read(file);
        var table = MoleculeTable.of(file, ReadOptions.DEFAULTS, dataset);
        table.computed().add(new MoleculeTable.Column("predicted", "run", new float[] {10, 20}));
        workspace.tableProperty().set(table);
        workspace.focusRow(1);
    }

    @Test
    void badRowsAreCountedAndNamed() {
        assertEquals("2 rows could not be read", model.bannerProperty().get());
        assertEquals(List.of(3L, 5L), model.rows().stream().map(BadRow::line).toList());
        assertEquals("C1CC", model.rows().getFirst().structure());
    }

    @Test
    void aMendedRowComesBackInItsPlaceWithItsLabelAndCanBeUndone() {
        MoleculeTable before = table();

        model.mend(model.rows().getFirst(), "C1CC1");

        MoleculeTable after = table();
        assertEquals(3, after.size());
        assertEquals("C1CC1", after.dataset().molecules().get(1).smiles());
        assertEquals(1.5f, after.dataset().labels()[1][0]);
        assertEquals("1 row could not be read", model.bannerProperty().get());
        assertEquals(2, focusRow());
        assertTrue(workspace.selection().rowsProperty().get().get(2));
        float[] predicted = after.computed().getFirst().values();
        assertEquals(10, predicted[0]);
        assertTrue(Float.isNaN(predicted[1]));
        assertEquals(20, predicted[2]);

        workspace.changes().undo();

        assertSame(before, table());
        assertEquals("2 rows could not be read", model.bannerProperty().get());
        assertEquals(1, focusRow());
    }

    @Test
    void severalRowsAreMendedOneAfterTheOther() {
        model.mend(model.rows().getFirst(), "C1CC1");
        model.mend(model.rows().getFirst(), "CC(C)C");

        assertEquals(4, table().size());
        assertEquals("", model.bannerProperty().get());
        workspace.changes().undo();
        assertEquals("1 row could not be read", model.bannerProperty().get());
        workspace.changes().redo();
        assertEquals(4, table().size());
    }

    @Test
    void whatIsNoSmilesDoesNotMend() {
        model.mend(model.rows().getFirst(), "C1CC");

        assertTrue(model.problemProperty().get().startsWith("Line 3: "));
        assertEquals(2, table().size());
    }

    @Test
    void aRowThatIsLeftOutGoesOffTheList() {
        model.leaveOut(model.rows().getLast());
        assertEquals("1 row could not be read", model.bannerProperty().get());

        model.leaveOutAll();
        assertEquals("", model.bannerProperty().get());

        workspace.changes().undo();
        workspace.changes().undo();
        assertEquals(2, model.rows().size());
    }

    private MoleculeTable table() {
        return Objects.requireNonNull(workspace.table());
    }

    private int focusRow() {
        return Objects.requireNonNull(workspace.selection().focus()).row();
    }
}
