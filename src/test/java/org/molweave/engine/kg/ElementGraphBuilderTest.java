package org.molweave.engine.kg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ElementGraphBuilderTest {

    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("isfamilyof", "isFamilyOf"),
            Map.entry("AlkaliMetals", "AlkaliMetal"),
            Map.entry("AlkalineEarthMetals", "AlkalineEarthMetal"),
            Map.entry("Lanthanoids", "Lanthanoid"),
            Map.entry("Actinoids", "Actinoid"),
            Map.entry("TransitionMetals", "TransitionMetal"),
            Map.entry("PosttransitionMetals", "PosttransitionMetal"),
            Map.entry("Mralloids", "Metalloid"),
            Map.entry("ReactiveNonmetals", "ReactiveNonmetal"),
            Map.entry("NobleGasses", "NobleGas"),
            Map.entry("MeltingPonint1", "MeltingPoint3"),
            Map.entry("MeltingPonint3", "MeltingPoint1"));

    private final ElementGraphBuilder builder = new ElementGraphBuilder(ElementTable.builtIn());

    @TempDir
    private Path folder;

    @Test
    void theDefaultGraphHasTheSizesOfTheSpecification() {
        KnowledgeGraph graph = builder.build("elements", builder.rules(new Binning.Published(), List.of()));

        KnowledgeGraphStatistics counts = KnowledgeGraphStatistics.of(graph);
        assertEquals(1664, counts.triples());
        assertEquals(1664, counts.distinctTriples());
        assertEquals(106, counts.heads());
        assertEquals(224, counts.entities());
        assertEquals(17, counts.relations());
        assertEquals(118, counts.elements());
    }

    @Test
    void nearlyAllPublishedTriplesComeOutIdentical() throws IOException {
        Path file = Path.of("../shared/data/element-kg/kcl_triples.tsv");
        assumeTrue(Files.exists(file), "needs ../shared, which is not here");
        Set<Triple> published = new HashSet<>();
        for (Triple triple : TripleFiles.read(file).graph().triples()) {
            published.add(new Triple(renamed(triple.head()), renamed(triple.relation()), triple.tail()));
        }
        assertEquals(1640, published.size());

        KnowledgeGraph graph = builder.build("elements", builder.rules(new Binning.Published(), List.of()));

        published.retainAll(new HashSet<>(graph.triples()));
        assertEquals(1567, published.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"edges", "quantiles:5", "width:4", "log:6", "quantiles:1"})
    void storedRulesGiveTheSameGraphAgain(String binning) throws IOException {
        KnowledgeRules rules = builder.rules(Binning.parse(binning), List.of());
        Path triples = folder.resolve("own.tsv");

        KnowledgeGraph graph = builder.write(triples, rules);
        KnowledgeRules stored = KnowledgeRules.read(folder.resolve("own.rules.json"));

        assertEquals(rules, stored);
        assertEquals(graph.sha256(), builder.build("again", stored).sha256());
        assertEquals(graph.sha256(), TripleFiles.read(triples).graph().sha256());
        assertTrue(KnowledgeGraphLint.check(TripleFiles.read(triples)).stream()
                .allMatch(finding -> finding.rule() == KnowledgeGraphLint.Rule.ATTRIBUTE_OF_ONE_ELEMENT));
    }

    @Test
    void quantilesHoldEquallyManyElements() {
        KnowledgeRules rules = builder.rules(new Binning.Quantiles(3), List.of("isElectronegativityOf"));

        KnowledgeGraphStatistics counts = KnowledgeGraphStatistics.of(builder.build("k", rules));

        Map<String, Integer> sizes = counts.sizes().getOrDefault("isElectronegativityOf", Map.of());
        assertEquals(Set.of("Electronegativity1", "Electronegativity2", "Electronegativity3"), sizes.keySet());
        assertTrue(sizes.values().stream().allMatch(size -> size >= 28 && size <= 38), sizes.toString());
    }

    @Test
    void relationsCanBeChosenByName() {
        KnowledgeRules rules = builder.rules(new Binning.Published(), List.of("isStateOf", "isRadiusOf"));

        assertEquals(
                List.of("isRadiusOf", "isStateOf"), builder.build("k", rules).relations());
        var thrown = assertThrows(
                IllegalArgumentException.class, () -> builder.rules(new Binning.Published(), List.of("isColourOf")));
        assertTrue(String.valueOf(thrown.getMessage()).startsWith("There is no relation isColourOf."));
    }

    @Test
    void brokenRulesAreRefused() throws IOException {
        Path file = folder.resolve("k.rules.json");
        refused("holds no rules", Files.writeString(file, "{\"version\":1"));
        refused("lack their list", Files.writeString(file, "{\"version\":1}"));
        refused("newer Molweave", Files.writeString(file, "{\"version\":9,\"table\":\"t\",\"relations\":[]}"));
        refused("must ascend", Files.writeString(file, """
                {"version":1,"table":"t","relations":[{"relation":"r","attribute":"A","binning":"edges","edges":[2,1],
                 "quantity":{"column":"c","unit":"u","factor":1,"offset":0,"positiveOnly":false,"lastElement":118}}]}"""));
        refused("There is no file", folder.resolve("absent.json"));
    }

    private static String renamed(String name) {
        return RENAMED.getOrDefault(name, name.replace("MeltingPonint", "MeltingPoint"));
    }

    private static void refused(String reason, Path file) {
        var thrown = assertThrows(TripleFileException.class, () -> KnowledgeRules.read(file), reason);
        assertTrue(String.valueOf(thrown.getMessage()).contains(reason), thrown.getMessage());
    }
}
