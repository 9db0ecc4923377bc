package org.molweave.app.pane.molecules;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Opener;
import org.molweave.app.project.SessionKeeper;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.data.BadRow;

/// Search, filters, order and rows that were left out come back with the project.
class KeptLookTest {

    private static final Field MASS = new Field.Measured(1);

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void make() throws IOException {
        home = project("one", """
                smiles,logS,mass,split
                C,1,16,train
                C1CC,1,1,train
                CC,2,30,test
                CCC,3,44,train
                CCO,4,46,train
                CC(C,1,1,test
                """);
    }

    private Path project(String name, String csv) throws IOException {
        Path made = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(made.resolve("data"));
        Files.writeString(
                made.resolve("project.json"), "{\"format\": 1, \"name\": \"%s\", \"recipe\": []}".formatted(name));
        Files.writeString(made.resolve("data/a.csv"), csv);
        return made;
    }

    private static final class Window implements AutoCloseable {
        private final Workspace workspace = new Workspace(Background.immediate());
        private final MoleculesModel model = new MoleculesModel(workspace);
        private final SessionKeeper keeper = new SessionKeeper(workspace);

        private Window(Path project) {
            new Opener(workspace).openProject(project);
        }

        @Override
        public void close() {
            keeper.close();
        }
    }

    @Test
    void everythingComesBackAsItWas() {
        var chosen = new BitSet();
        chosen.set(0, 4);
        List<Filter> filters = List.of(
                new Filter.Range(MASS, 20, 50),
                new Filter.Parts(Set.of("train", "test")),
                new Filter.Contains("CC"),
                new Filter.Similar("CCC", 0.1),
                new Filter.Rows(chosen));
        List<Integer> shown;
        try (var window = new Window(home)) {
            window.model.filters().addAll(filters);
            window.model.searchProperty().set("CC");
            window.model.sortProperty().set(new Sort(MASS, true));
            BadRow first = window.model.badRows().rows().getFirst();
            window.model.badRows().leaveOut(first);
            shown = List.copyOf(window.model.rows());
            assertTrue(shown.size() > 1, "Rows " + shown);
        }

        try (var window = new Window(home)) {
            assertEquals(filters, List.copyOf(window.model.filters()));
            assertEquals("CC", window.model.searchProperty().get());
            assertEquals(new Sort(MASS, true), window.model.sortProperty().get());
            assertEquals(shown, List.copyOf(window.model.rows()));
            assertEquals(
                    List.of(7L),
                    window.model.badRows().rows().stream().map(BadRow::line).toList());
            assertEquals(
                    "1 row could not be read",
                    window.model.badRows().bannerProperty().get());
        }
    }

    @Test
    void anotherProjectHasItsOwnView() throws IOException {
        Path other = project("two", "smiles,logP\nC,1\nCC,2\n");
        try (var window = new Window(home)) {
            window.model.sortProperty().set(new Sort(MASS, true));
            window.model.searchProperty().set("CC");
            window.keeper.close();

            new Opener(window.workspace).openProject(other);

            assertEquals("", window.model.searchProperty().get());
            assertEquals(Sort.AS_IN_FILE, window.model.sortProperty().get());
            assertEquals(2, window.model.rows().size());
            window.keeper.close();

            new Opener(window.workspace).openProject(home);

            assertEquals("CC", window.model.searchProperty().get());
            assertEquals(new Sort(MASS, true), window.model.sortProperty().get());
        }
    }

    @Test
    void whatIsComputedOrGoneIsNotKept() throws IOException {
        try (var window = new Window(home)) {
            MoleculeTable table = requireNonNull(window.workspace.table());
            var column = new MoleculeTable.Column("predicted", "run", new float[] {1, 2, 3, 4});
            table.computed().add(column);
            window.model.filters().add(new Filter.Range(new Field.Computed(column), 2, 3));
            window.model.filters().add(new Filter.Range(MASS, 20, 50));
            window.model.sortProperty().set(new Sort(new Field.Computed(column), false));
        }
        Files.writeString(home.resolve("data/a.csv"), "smiles,logS,split\nC,1,train\nCC,2,test\n");

        try (var window = new Window(home)) {
            assertEquals(List.of(), List.copyOf(window.model.filters()));
            assertEquals(Sort.AS_IN_FILE, window.model.sortProperty().get());
            assertEquals(2, window.model.rows().size());
        }
    }

    @Test
    void aSessionOfAnOlderProgramShowsAllRows() throws IOException {
        Files.writeString(home.resolve("session.json"), "{\"format\": 1, \"table\": \"data/a.csv\", \"focusRow\": 2}");

        try (var window = new Window(home)) {
            assertEquals(4, window.model.rows().size());
            assertEquals(2, requireNonNull(window.workspace.selection().focus()).row());
        }
    }
}
