package org.molweave.engine.kg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.kg.KnowledgeGraphLint.Finding;
import org.molweave.engine.kg.KnowledgeGraphLint.Rule;

final class KnowledgeGraphLintTest {

    private static final Path PUBLISHED = Path.of("../shared/data/element-kg/kcl_triples.tsv");

    @TempDir
    private Path folder;

    @Test
    void everyDefectOfThePublishedGraphIsFound() throws IOException {
        assumeTrue(Files.exists(PUBLISHED), "needs ../shared, which is not here");

        List<Finding> findings = KnowledgeGraphLint.check(TripleFiles.read(PUBLISHED));

        assertEquals(
                Set.of(
                        "(Conductivity4, isConductivityOf, Au)",
                        "(Hardness4, isHardnessOf, Hf)",
                        "(Gas, isStateOf, Rn)"),
                subjects(findings, Rule.DUPLICATE_TRIPLE));
        assertEquals(
                Set.of(
                        "Kr has 2 attributes in isElectronegativityOf",
                        "Kr has 2 attributes in isRadiusOf",
                        "Yb has 2 attributes in isMetallicityOf",
                        "Yb has 2 attributes in isWeightOf"),
                claims(findings, Rule.CONTRADICTION));
        assertEquals(
                Set.of(
                        "K has no attribute in isElectronegativityOf while Kr has Electronegativity1 and Electronegativity4; one of them may be meant for K.",
                        "K has no attribute in isRadiusOf while Kr has Radius2 and Radius3; one of them may be meant for K.",
                        "Y has no attribute in isMetallicityOf while Yb has Lanthanoids and TransitionMetals; one of them may be meant for Y.",
                        "Y has no attribute in isWeightOf while Yb has Weight5 and Weight6; one of them may be meant for Y."),
                sentences(findings, Rule.MISPLACED_SYMBOL));
        assertTrue(sentences(findings, Rule.ATTRIBUTE_OF_ONE_ELEMENT).contains("Rf is the only element with Weight9."));
        assertEquals(Set.of(), subjects(findings, Rule.UNKNOWN_SYMBOL));
        assertEquals(Set.of(), subjects(findings, Rule.ATTRIBUTE_OF_TWO_RELATIONS));
        assertEquals(Set.of(), subjects(findings, Rule.ELEMENT_WITHOUT_TRIPLES));
        assertTrue(findings.stream().allMatch(finding -> finding.line() > 1));
    }

    @Test
    void theOtherRulesNameLineAndTriple() throws IOException {
        Path file = Files.writeString(folder.resolve("k.tsv"), """
                head relation tail
                Gas isStateOf CL
                He isStateOf Gas
                Level1 isWeightOf H
                Level1 isRadiusOf H
                """);

        List<Finding> findings = KnowledgeGraphLint.check(TripleFiles.read(file));

        assertEquals(
                List.of(
                        new Finding(Rule.UNKNOWN_SYMBOL, 2, "(Gas, isStateOf, CL)", "CL is no element. Is Cl meant?"),
                        new Finding(
                                Rule.UNKNOWN_SYMBOL,
                                3,
                                "(He, isStateOf, Gas)",
                                "Gas is no element. The order is attribute, relation, element."),
                        new Finding(
                                Rule.ATTRIBUTE_OF_TWO_RELATIONS,
                                5,
                                "(Level1, isRadiusOf, H)",
                                "Level1 is used by the relations isRadiusOf and isWeightOf.")),
                findings.subList(0, 3));
        assertEquals(117, subjects(findings, Rule.ELEMENT_WITHOUT_TRIPLES).size());
    }

    private static Set<String> subjects(List<Finding> findings, Rule rule) {
        return findings.stream()
                .filter(finding -> finding.rule() == rule)
                .map(Finding::subject)
                .collect(Collectors.toSet());
    }

    private static Set<String> sentences(List<Finding> findings, Rule rule) {
        return findings.stream()
                .filter(finding -> finding.rule() == rule)
                .map(Finding::sentence)
                .collect(Collectors.toSet());
    }

    private static Set<String> claims(List<Finding> findings, Rule rule) {
        return sentences(findings, rule).stream()
                .map(sentence -> sentence.substring(0, sentence.indexOf(':')))
                .collect(Collectors.toSet());
    }
}
