package org.molweave.app.pane.knowledge.explore;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.notice.Notices;
import org.molweave.app.task.Background;
import org.molweave.app.undo.Changes;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.KnowledgeIndex;
import org.molweave.engine.kg.Triple;
import org.molweave.viz.graph.Place;
import org.molweave.viz.graph.Viewpoint;

class ViewsModelTest {

    @TempDir
    private Path folder;

    private final Background background = Background.immediate();
    private final ExplorerModel explorer = new ExplorerModel(background, new Changes());
    private final ViewsModel views = new ViewsModel(explorer, background, new Notices());
    private final KnowledgeIndex index = KnowledgeIndex.of(KnowledgeGraph.of(
            "g", List.of(new Triple("a", "r", "b"), new Triple("a", "s", "c"), new Triple("c", "r", "d"))));

    @BeforeEach
    void open() {
        explorer.open(index, Names.plain());
        views.open(folder.resolve("facts.tsv"), List.of());
        explorer.look(index.findEntity("a").orElseThrow());
    }

    @Test
    void aViewIsFoundAgainAsItWasLeft() throws IOException {
        explorer.move(Map.of(index.findEntity("b").orElseThrow(), new Place(0.1 + 0.2, -7)));
        explorer.filter().toggle("s", "s", false);
        Scene saved = explorer.scene();
        views.save("Mine", new Viewpoint(1, 2, 33));

        List<SavedView> read = ViewsFile.read(folder.resolve("facts.views.json"));
        explorer.open(index, Names.plain());
        views.open(folder.resolve("facts.tsv"), read);
        views.show(read.getFirst());

        assertEquals(saved.drawn(), explorer.scene().drawn());
        assertEquals(saved.picture().places(), explorer.scene().picture().places());
        assertEquals(Set.of("s"), explorer.filter().hiddenRelationsProperty().get());
        assertEquals(new Viewpoint(1, 2, 33), views.wantedProperty().get());
    }

    @Test
    void aViewOfTheSameNameIsReplacedAndAViewCanBeForgotten() throws IOException {
        views.save("Mine", new Viewpoint(0, 0, 1));
        views.save("Other", new Viewpoint(0, 0, 1));
        views.save("Mine", new Viewpoint(0, 0, 2));
        assertEquals(
                List.of("Other", "Mine"),
                views.viewsProperty().get().stream().map(SavedView::name).toList());

        views.remove("Other");

        assertEquals(1, ViewsFile.read(folder.resolve("facts.views.json")).size());
    }

    @Test
    void inAnotherVersionWhatIsLeftKeepsItsPlace() {
        Place c = requireNonNull(
                explorer.scene().drawn().places().get(index.findEntity("c").orElseThrow()));
        SavedView picture = requireNonNull(views.picture());
        KnowledgeIndex other = KnowledgeIndex.of(
                KnowledgeGraph.of("h", List.of(new Triple("Z", "r", "a"), new Triple("a", "s", "c"))));

        explorer.open(other, Names.plain());
        views.carryOver(picture);

        assertEquals(
                Set.of(
                        other.findEntity("a").orElseThrow(),
                        other.findEntity("c").orElseThrow()),
                explorer.scene().drawn().places().keySet());
        assertEquals(
                c, explorer.scene().drawn().places().get(other.findEntity("c").orElseThrow()));
    }

    @Test
    void aFileOfANewerProgramIsRefusedAndABrokenViewLeftOut() throws IOException {
        Path file = folder.resolve("x.views.json");
        Files.writeString(file, "{\"format\": 99, \"views\": []}");
        assertThrows(IOException.class, () -> ViewsFile.read(file));

        Files.writeString(file, "{\"format\": 1, \"views\": [{\"name\": \"half\"}]}");
        assertTrue(ViewsFile.read(file).isEmpty());
    }
}
