package org.molweave.app.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.kg.KnowledgeRules;
import org.molweave.engine.kg.RelationRule;

class FactNamesTest {

    private static final Path ELEMENTS = Path.of("sample-projects/elements/kg/elements.tsv");

    @Test
    void binsOfTheAtomicNumberHaveWholeEnds() {
        FactNames names = FactNames.beside(ELEMENTS);

        List<String> shown = IntStream.rangeClosed(1, 8)
                .mapToObj(bin -> names.attribute("Weight" + bin))
                .toList();

        assertEquals(
                List.of(
                        "Weight Z < 3",
                        "Weight Z 3–10",
                        "Weight Z 11–18",
                        "Weight Z 19–36",
                        "Weight Z 37–54",
                        "Weight Z 55–71",
                        "Weight Z 72–88",
                        "Weight Z ≥ 89"),
                shown);
        assertEquals("Z 3–10\nweight", names.label("Weight2", "isWeightOf"));
    }

    @Test
    void aVersionThatWasEditedNamesItsFactsAsItsParentDoes(@TempDir Path folder) throws IOException {
        Files.copy(ELEMENTS, folder.resolve("elements.tsv"));
        Files.copy(KnowledgeRules.beside(ELEMENTS), folder.resolve("elements.rules.json"));
        Files.writeString(folder.resolve("elements-2.version.json"), "{\"parent\": \"elements.tsv\"}");
        Files.writeString(folder.resolve("elements-3.version.json"), "{\"parent\": \"elements-2.tsv\"}");
        Files.writeString(folder.resolve("loop.version.json"), "{\"parent\": \"loop.tsv\"}");
        Files.writeString(folder.resolve("cut.version.json"), "{\"parent\": ");

        assertEquals(
                "Weight Z 3–10",
                FactNames.beside(folder.resolve("elements-3.tsv")).attribute("Weight2"));
        assertEquals("Weight 2", FactNames.beside(folder.resolve("loop.tsv")).attribute("Weight2"));
        assertEquals("Weight 2", FactNames.beside(folder.resolve("cut.tsv")).attribute("Weight2"));
    }

    @Test
    void edgesBetweenWholeNumbersHoldTheNumbersBetweenThem() throws Exception {
        FactNames names =
                FactNames.of(withEdges(KnowledgeRules.read(KnowledgeRules.beside(ELEMENTS)), 3.5, 6, 7, 7.5, 7.8));

        assertEquals("Weight Z < 4", names.attribute("Weight1"));
        assertEquals("Weight Z 4–5", names.attribute("Weight2"));
        assertEquals("Weight Z 6", names.attribute("Weight3"));
        assertEquals("Weight Z 7", names.attribute("Weight4"));
        assertEquals("Weight no Z", names.attribute("Weight5"));
        assertEquals("Weight Z ≥ 8", names.attribute("Weight6"));
    }

    @Test
    void measuredValuesKeepTheirUnitAndTheirEdges() {
        FactNames names = FactNames.beside(ELEMENTS);

        assertEquals("Electronegativity 1.05–1.55 Pauling", names.attribute("Electronegativity2"));
    }

    private static KnowledgeRules withEdges(KnowledgeRules rules, double... edges) {
        List<Double> cuts = Arrays.stream(edges).boxed().toList();
        List<RelationRule> relations = rules.relations().stream()
                .map(rule -> rule instanceof RelationRule.Bins bins
                                && bins.relation().equals("isWeightOf")
                        ? new RelationRule.Bins(
                                bins.relation(), bins.attribute(), bins.quantity(), bins.binning(), cuts)
                        : rule)
                .toList();
        return new KnowledgeRules(rules.version(), rules.table(), relations);
    }
}
