package org.molweave.app.pane.knowledge.version;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.project.KnowledgeFile;
import org.molweave.app.project.Opener;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.kg.Binning;
import org.molweave.engine.kg.ElementGraphBuilder;
import org.molweave.engine.kg.ElementTable;
import org.molweave.engine.kg.KnowledgeRules;
import org.molweave.engine.run.Project;
import org.molweave.viz.chart.DotsView;

class ValuesModelTest {

    @TempDir
    private Path folder;

    private final Workspace workspace = new Workspace(Background.immediate());
    private final ValuesModel model = new ValuesModel(workspace, () -> {});

    @BeforeEach
    void open() throws IOException {
        Files.writeString(folder.resolve("project.json"), "{\"format\": 1, \"name\": \"Test\"}");
        Files.createDirectories(folder.resolve("kg"));
        var builder = new ElementGraphBuilder(ElementTable.builtIn());
        Path file = folder.resolve("kg/elements.tsv");
        builder.write(file, builder.rules(new Binning.Published(), List.of()));
        workspace.projectProperty().set(Project.open(folder));
        workspace.knowledgeProperty().set(Opener.knowledge(file));
        model.relationProperty().set("isRadiusOf");
    }

    private DotsView.Dots dots() {
        return requireNonNull(model.dotsProperty().get());
    }

    private KnowledgeFile opened() {
        return requireNonNull(workspace.knowledge());
    }

    @Test
    void theEdgesOfTheRulesLieOverTheMeasuredValues() {
        assertEquals(List.of(69.0, 182.0), dots().edges());
        assertEquals("radius, pm", dots().label());
        long covered = opened().graph().triples().stream()
                .filter(triple -> triple.relation().equals("isRadiusOf"))
                .count();
        assertEquals(covered, dots().dots().size());
        assertTrue(
                model.summaryProperty().get().startsWith(covered + " elements in 3 bins"),
                model.summaryProperty().get());
        double carbon = dots().dots().stream()
                .filter(dot -> dot.name().equals("C"))
                .findFirst()
                .orElseThrow()
                .value();
        assertEquals(67, carbon);
    }

    @Test
    void otherBinsAreShownAtOnceAndUndone() {
        model.choose(new Binning.Quantiles(4));
        assertEquals(3, dots().edges().size());

        workspace.changes().undo();

        assertEquals(List.of(69.0, 182.0), dots().edges());
    }

    @Test
    void binsThatTheValuesDoNotAllowAreRefused() {
        model.choose(new Binning.EqualWidth(4, true));
        model.chooseForAll();

        assertEquals(
                new Binning.EqualWidth(4, true), model.chosenProperty().get().get("isRadiusOf"));
        assertTrue(model.chosenProperty().get().size() > 5);
    }

    @Test
    void aVersionIsBuiltByTheChosenBinsWithItsRulesBeside() throws IOException {
        model.choose(new Binning.Quantiles(5));
        model.leftOutProperty().set(Set.of("isStateOf", "isHeatOf"));
        assertEquals("elements-2", model.nameProperty().get());

        model.build();

        assertEquals("", model.problemProperty().get());
        assertEquals(folder.resolve("kg/elements-2.tsv"), opened().file());
        assertTrue(opened().graph().relations().contains("isRadiusOf"));
        assertEquals(15, opened().graph().relations().size());
        assertTrue(opened().graph().entities().contains("Radius5"));
        var builder = new ElementGraphBuilder(ElementTable.builtIn());
        KnowledgeRules rules = KnowledgeRules.read(folder.resolve("kg/elements-2.rules.json"));
        assertEquals(opened().graph().sha256(), builder.build("again", rules).sha256());
        assertEquals("elements-3", model.nameProperty().get());
    }

    @Test
    void withTheBinsOfTheGraphTheSameGraphIsBuilt() {
        String before = opened().graph().sha256();

        model.build();

        assertEquals(before, opened().graph().sha256());
        assertEquals("elements-2.tsv", opened().graph().name());
    }

    @Test
    void aNumericRelationThatIsSelectedElsewhereIsShown() {
        workspace.selection().relationsProperty().set(Set.of("isDensityOf"));
        assertEquals("isDensityOf", model.relationProperty().get());

        workspace.selection().relationsProperty().set(Set.of("isStateOf"));
        assertEquals("isDensityOf", model.relationProperty().get());
    }
}
