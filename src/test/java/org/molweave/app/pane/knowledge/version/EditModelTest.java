package org.molweave.app.pane.knowledge.version;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.project.KnowledgeFile;
import org.molweave.app.project.Opener;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.Triple;
import org.molweave.engine.kg.TripleFiles;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.Project;

class EditModelTest {

    private static final String FACTS = "Gas\tisStateOf\tO\nGas\tisStateOf\tO\nSolid\tisStateOf\tC\n";

    @TempDir
    private Path folder;

    private final Workspace workspace = new Workspace(Background.immediate());
    private final int[] kept = new int[1];
    private final EditModel model = new EditModel(workspace, () -> kept[0]++);
    private Path file = Path.of("");

    @BeforeEach
    void open() throws IOException {
        Files.writeString(folder.resolve("project.json"), "{\"format\": 1, \"name\": \"Test\"}");
        Files.createDirectories(folder.resolve("kg"));
        file = Files.writeString(folder.resolve("kg/facts.tsv"), FACTS);
        workspace.projectProperty().set(Project.open(folder));
        workspace.knowledgeProperty().set(Opener.knowledge(file));
    }

    private KnowledgeFile opened() {
        return requireNonNull(workspace.knowledge());
    }

    @Test
    void editsBecomeANewVersionAndTheOpenFileIsNeverTouched() throws IOException {
        String before = opened().graph().sha256();
        assertTrue(model.add("Period2", "isPeriodOf", "C"));
        model.toggleRemoval(1);
        String promised = model.hashProperty().get();
        assertEquals("facts-2", model.nameProperty().get());

        model.save();

        assertEquals("", model.problemProperty().get());
        assertEquals(FACTS, Files.readString(file));
        assertEquals(folder.resolve("kg/facts-2.tsv"), opened().file());
        assertEquals(
                List.of(
                        new Triple("Gas", "isStateOf", "O"),
                        new Triple("Solid", "isStateOf", "C"),
                        new Triple("Period2", "isPeriodOf", "C")),
                TripleFiles.read(opened().file()).graph().triples());
        assertEquals(promised, opened().graph().sha256());
        assertNotEquals(before, promised);
        assertEquals(1, kept[0]);
        assertEquals(List.of(), model.editsProperty().get());
        var origin = Json.read(folder.resolve("kg/facts-2.version.json"));
        assertEquals(before, origin.path("parentSha256").asText());
        assertEquals("facts.tsv", origin.path("parent").asText());
        assertEquals("[[\"Gas\",\"isStateOf\",\"O\"]]", origin.path("removed").toString());
        assertEquals("facts-3", model.nameProperty().get());
    }

    @Test
    void aVersionThatIsThereAlreadyIsNotOverwritten() throws IOException {
        Path other = Files.writeString(folder.resolve("kg/other.tsv"), "a\tb\tC\n");
        model.toggleRemoval(0);
        model.nameProperty().set("other");

        model.save();

        assertTrue(
                model.problemProperty().get().contains("never overwritten"),
                model.problemProperty().get());
        assertEquals("a\tb\tC\n", Files.readString(other));
        assertEquals(file, opened().file());
    }

    @Test
    void editsAreUndoneUntilTheyAreSaved() {
        model.add("Period2", "isPeriodOf", "C");
        model.toggleRemoval(2);
        assertTrue(model.isRemoved(2));
        workspace.changes().undo();
        assertFalse(model.isRemoved(2));
        assertEquals(1, model.editsProperty().get().size());
        workspace.changes().redo();
        model.save();

        workspace.changes().undo();

        assertEquals(List.of(), model.editsProperty().get());
        assertEquals(3, opened().graph().triples().size());
    }

    @Test
    void whatIsNoFactOrIsOneAlreadyIsRefused() {
        assertFalse(model.add("", "isStateOf", "C"));
        assertEquals(
                "A fact has three parts: head, relation and tail.",
                model.problemProperty().get());
        assertFalse(model.add("So\tlid", "isStateOf", "C"));
        assertFalse(model.add("Solid", "isStateOf", " C "));
        assertTrue(model.problemProperty().get().contains("is a fact already"));

        model.toggleRemoval(2);
        assertTrue(model.add("Solid", "isStateOf", "C"), "it was left out");
    }

    @Test
    void oneOfTwoEqualFactsCanBeLeftOut() {
        model.toggleRemoval(1);

        KnowledgeGraph edited =
                Versions.edited("x", opened().graph(), model.editsProperty().get());
        assertEquals(2, edited.triples().size());
        assertEquals(0, edited.duplicates());
    }

    @Test
    void withoutAnyFactNothingIsWritten() {
        model.toggleRemoval(0);
        model.toggleRemoval(1);
        model.toggleRemoval(2);

        model.save();

        assertTrue(
                model.problemProperty().get().contains("without any fact"),
                model.problemProperty().get());
        assertFalse(Files.exists(folder.resolve("kg/facts-2.tsv")));
    }
}
