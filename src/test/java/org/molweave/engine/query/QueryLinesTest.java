package org.molweave.engine.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.molweave.engine.data.Property;
import org.molweave.engine.kg.Omission;

class QueryLinesTest {

    @Test
    void questionsAreReadAsTheyWereWritten() throws Exception {
        List<Query> questions = List.of(
                new Query.Describe("1"),
                new Query.Predict("2", List.of("C", "CC")),
                new Query.Embed("3", List.of("C"), "seed 2"),
                new Query.Explain("4", List.of(), ""),
                new Query.WhatIf("5", "C", new Omission(Set.of("r"), Set.of("a")), ""),
                new Query.EntityVectors("6", ""),
                new Query.Cancel("2"));

        for (Query question : questions) {
            assertEquals(question, QueryLines.readQuery(QueryLines.write(question)));
        }
    }

    @Test
    void whatAQuestionLeavesOutHasItsUsualValue() throws Exception {
        assertEquals(
                new Query.WhatIf("1", "C", new Omission(Set.of("r"), Set.of()), ""),
                QueryLines.readQuery(
                        "{\"id\":\"1\",\"ask\":\"what-if\",\"smiles\":\"C\",\"without\":{\"relations\":[\"r\"]}}"));
    }

    @Test
    void answersAreReadAsTheyWereWritten() throws Exception {
        var described = new Answer.Described(
                "1",
                new ModelAbout("gcn", false, false, "kg", "abc", List.of("C"), List.of("r"), List.of("a"), 2, 128),
                List.of(new Property("logP", Property.Kind.REGRESSION, "")),
                List.of("seed 1"));
        assertEquals(described, QueryLines.readAnswer(QueryLines.write(described)));
        var prediction = new Prediction(new float[] {1.5f}, new float[] {Float.NaN}, new float[][] {{1}, {2}});
        var predicted = new Answer.Predicted(
                "2", 3, 5, List.of(new Answer.Row<>("C", "", prediction), new Answer.Row<>("x", "bad", null)));

        Answer.Predicted read =
                assertInstanceOf(Answer.Predicted.class, QueryLines.readAnswer(QueryLines.write(predicted)));

        assertEquals(5, read.done());
        Prediction value = Objects.requireNonNull(read.rows().getFirst().value());
        assertArrayEquals(prediction.each(), value.each());
        assertArrayEquals(prediction.spread(), value.spread());
        assertEquals(predicted.rows().getLast(), read.rows().getLast());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "[]",
                "{}",
                "{\"id\":\"1\"}",
                "{\"id\":\"1\",\"ask\":\"dance\"}",
                "{\"id\":\"1\",\"ask\":\"predict\"}",
                "{\"id\":\"1\",\"ask\":\"predict\",\"smiles\":\"C\"}",
                "{\"id\":\"1\",\"ask\":\"predict\",\"smiles\":[null]}",
                "{\"id\":\"1\",\"ask\":\"what-if\",\"smiles\":\"C\"}",
                "{\"id\":\"1\",\"ask\":\"what-if\",\"without\":{}}"
            })
    void aBadLineIsSaidWithTheIdWhereThereIsOne(String line) {
        var bad = assertThrows(QueryLines.BadLineException.class, () -> QueryLines.readQuery(line));

        assertEquals(line.contains("id") ? "1" : "", bad.id());
        assertTrue(String.valueOf(bad.getMessage()).length() > 10, bad.getMessage());
    }
}
