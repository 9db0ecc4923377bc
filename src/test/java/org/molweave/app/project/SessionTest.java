package org.molweave.app.project;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.task.Background;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.data.ReadOptions;
import org.molweave.engine.run.Project;

/// What was open and selected comes back with the project.
class SessionTest {

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void make() throws IOException {
        home = Files.createDirectories(folder.resolve("one"));
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("project.json"), "{\"format\": 1, \"name\": \"One\", \"recipe\": []}");
        Files.writeString(home.resolve("data/a.csv"), "smiles,logS\nC,1\nCC,2\nCCC,3\nCCCC,4\n");
        Files.writeString(home.resolve("data/b.csv"), "first,second,logS,mass\nC,CCO,1,9\nCC,CCN,2,8\nCCC,CCF,3,7\n");
    }

    private static Workspace open(Path project) {
        var workspace = new Workspace(Background.immediate());
        new Opener(workspace).openProject(project);
        return workspace;
    }

    @Test
    void tableColumnsSelectionAndRunsComeBackEvenWhereTheProjectWasMoved() throws IOException {
        Workspace before = open(home);
        var keeper = new SessionKeeper(before);
        ReadOptions options = ReadOptions.DEFAULTS.withSmilesColumn("second").withProperties(List.of("mass"));
        new Opener(before).openMolecules(home.resolve("data/b.csv"), options);
        before.focusRow(1);
        var rows = new BitSet();
        rows.set(1, 3);
        before.selection().rowsProperty().set(rows);
        before.selection().runsProperty().set(List.of("2026-11-28-1200-x-0001"));
        keeper.close();
        Path moved = Files.move(home, folder.resolve("elsewhere"));

        Workspace after = open(moved);

        MoleculeTable table = requireNonNull(after.table());
        assertEquals(moved.resolve("data/b.csv"), table.file());
        assertEquals("CCN", requireNonNull(after.selection().focus()).molecule().smiles());
        assertEquals(1, requireNonNull(after.selection().focus()).row());
        assertEquals("mass", table.dataset().properties().getFirst().name());
        assertEquals(1, table.dataset().properties().size());
        assertEquals(rows, after.selection().rowsProperty().get());
        assertEquals(
                List.of("2026-11-28-1200-x-0001"),
                after.selection().runsProperty().get());
    }

    @Test
    @SuppressWarnings("resource") // The keeper lives on, as it does in the window.
    void whatChangedJustBeforeAnotherProjectWasOpenedComesBack() throws IOException {
        Path other = Files.createDirectories(folder.resolve("two"));
        Files.writeString(other.resolve("project.json"), "{\"format\": 1, \"name\": \"Two\", \"recipe\": []}");
        Workspace workspace = open(home);
        new SessionKeeper(workspace);
        new Opener(workspace).openMolecules(home.resolve("data/a.csv"), ReadOptions.DEFAULTS);
        workspace.focusRow(2);

        new Opener(workspace).openProject(other);
        assertEquals(null, workspace.table());
        new Opener(workspace).openProject(home);

        assertEquals(2, requireNonNull(workspace.selection().focus()).row());
    }

    @Test
    void aTypedMoleculeComesBackToo() throws Exception {
        Workspace before = open(home);
        var keeper = new SessionKeeper(before);
        before.selection().focusProperty().set(new Selection.Focus(Smiles.parse("CCBr"), -1));
        keeper.close();

        Selection.Focus focus = requireNonNull(open(home).selection().focus());

        assertEquals("CCBr", focus.molecule().smiles());
        assertEquals(-1, focus.row());
    }

    @Test
    void whatIsGoneOrBrokenIsNoReasonNotToOpen() throws IOException {
        Workspace before = open(home);
        var keeper = new SessionKeeper(before);
        new Opener(before).openMolecules(home.resolve("data/b.csv"), ReadOptions.DEFAULTS);
        keeper.close();
        Files.delete(home.resolve("data/b.csv"));

        assertEquals(
                home.resolve("data/a.csv"), requireNonNull(open(home).table()).file());

        Files.writeString(home.resolve("session.json"), "{\"format\": 1, \"rows\": [");
        Workspace broken = open(home);
        assertEquals(home.resolve("data/a.csv"), requireNonNull(broken.table()).file());
        assertTrue(broken.notices().all().stream().noneMatch(notice -> notice.error() != null));
    }

    @Test
    void aNewProjectOpensWithItsMolecules() throws IOException {
        var workspace = new Workspace(Background.immediate());
        var opener = new Opener(workspace);
        opener.openMolecules(home.resolve("data/b.csv"), ReadOptions.DEFAULTS.withSmilesColumn("second"));
        Path made = folder.resolve("made");

        opener.newProject(
                made,
                "Made",
                requireNonNull(workspace.table()),
                project -> Files.writeString(project.resolve("kg/own.tsv"), "Gas\tisStateOf\tCl\n"));

        assertEquals("Made", requireNonNull(workspace.project()).name());
        assertEquals(
                made.resolve("data/b.csv"), requireNonNull(workspace.table()).file());
        assertEquals(
                "CCO", requireNonNull(workspace.selection().focus()).molecule().smiles());
        assertEquals(1, requireNonNull(workspace.knowledge()).graph().triples().size());
        assertEquals(List.of(), Project.open(made).warnings());
    }
}
