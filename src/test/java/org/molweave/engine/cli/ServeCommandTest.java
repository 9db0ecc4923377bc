package org.molweave.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.molweave.engine.graph.AttentionEdge;
import org.molweave.engine.graph.AttentionTable;
import org.molweave.engine.kg.Omission;
import org.molweave.engine.query.Answer;
import org.molweave.engine.query.EntityVector;
import org.molweave.engine.query.Query;
import org.molweave.engine.query.QueryLines;

/// The shipped model, asked through stdin and stdout.
class ServeCommandTest {

    private static final String MODEL = "sample-projects/pretrained/model/kcl-pubchem";

    private static List<Answer> ask(Query... questions) throws Exception {
        return lines(Stream.of(questions).map(QueryLines::write).collect(Collectors.joining("\n")));
    }

    private static List<Answer> lines(String input) throws Exception {
        CommandLineRun run = CommandLineRun.withInput(input, "serve", "--cold", "--model", MODEL);
        assertEquals(0, run.code(), run.err());
        List<Answer> answers = new ArrayList<>();
        for (String line : run.out().lines().toList()) {
            answers.add(QueryLines.readAnswer(line));
        }
        return answers;
    }

    @Test
    void everyLineIsAnsweredAndTheEndOfTheInputIsTheEnd() throws Exception {
        List<Answer> answers =
                lines("nonsense\n\n{\"id\":\"7\",\"ask\":\"describe\"}\n{\"id\":\"8\",\"ask\":\"sing\"}\n");

        assertEquals(3, answers.size());
        Answer.Described described = (Answer.Described)
                answers.stream().filter(a -> a.id().equals("7")).findFirst().orElseThrow();
        assertEquals("kmpnn", described.about().encoder());
        assertEquals(6, described.about().steps());
        assertEquals(128, described.about().width());
        assertTrue(described.about().attends() && described.about().readsFacts());
        assertEquals(17, described.about().relations().size());
        assertEquals(List.of(), described.properties());
    }

    @Test
    void whatIfLeavesOutTheEdgesOfARelation() throws Exception {
        List<Answer> answers = ask(
                new Query.WhatIf("1", "CC(=O)O", Omission.NONE, ""),
                new Query.WhatIf("2", "CC(=O)O", new Omission(Set.of("isRadiusOf"), Set.of()), ""),
                new Query.Explain("3", List.of("CC(=O)O"), ""));

        Answer.Compared whole = assertInstanceOf(Answer.Compared.class, answers.get(0));
        Answer.Compared rest = assertInstanceOf(Answer.Compared.class, answers.get(1));
        Answer.Explained explained = assertInstanceOf(Answer.Explained.class, answers.get(2));
        assertEquals(0, whole.distance());
        assertEquals(1, whole.cosine());
        assertTrue(rest.distance() > 0 && rest.cosine() < 1, rest.toString());
        assertEquals("", rest.note());
        assertNull(rest.whole(), "it has no head");
        AttentionTable all = Objects.requireNonNull(explained.rows().getFirst().value());
        AttentionTable left = Objects.requireNonNull(rest.attention());
        assertEquals(
                all.edges().stream()
                        .map(ServeCommandTest::name)
                        .filter(n -> !n.contains("isRadiusOf"))
                        .sorted()
                        .toList(),
                left.edges().stream().map(ServeCommandTest::name).sorted().toList());
        assertNotNull(whole.attention());
    }

    private static String name(AttentionEdge edge) {
        return edge.target() + " " + edge.relation() + " " + edge.attribute();
    }

    @Test
    void rowsOfTheEmbeddingTablesHaveNames() throws Exception {
        Answer.Vectors vectors = assertInstanceOf(
                Answer.Vectors.class, ask(new Query.EntityVectors("1", "")).getFirst());

        var sizes = vectors.rows().stream().collect(Collectors.groupingBy(EntityVector::kind, Collectors.counting()));
        assertEquals(118, sizes.get(EntityVector.Kind.ELEMENT));
        assertEquals(106, sizes.get(EntityVector.Kind.ATTRIBUTE));
        assertEquals(17, sizes.get(EntityVector.Kind.RELATION));
        assertEquals(5, sizes.get(EntityVector.Kind.BOND));
        assertEquals(128, vectors.rows().getFirst().vector().length);
    }
}
