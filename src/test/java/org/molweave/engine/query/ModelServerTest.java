package org.molweave.engine.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.molweave.engine.kg.Omission;

class ModelServerTest {

    private final List<Answer> answers = new ArrayList<>();
    private final ModelServer server = new ModelServer(
            Ensemble.of(List.of(
                    new Ensemble.Member("seed 1", new AtomModel(1)), new Ensemble.Member("seed 2", new AtomModel(3)))),
            answers::add);

    private void run(Query... questions) throws InterruptedException {
        for (Query question : questions) {
            server.ask(question);
        }
        server.end();
        server.run();
    }

    private List<String> order() {
        return answers.stream()
                .map(a -> a.id() + " " + a.getClass().getSimpleName())
                .toList();
    }

    @Test
    void questionsAreAnsweredInOrder() throws InterruptedException {
        run(
                new Query.Describe("1"),
                new Query.Predict("2", List.of("CC")),
                new Query.Embed("3", List.of("CC"), "seed 2"));

        assertEquals(List.of("1 Described", "2 Predicted", "3 Embedded"), order());
        Answer.Embedded embedded = assertInstanceOf(Answer.Embedded.class, answers.getLast());
        assertEquals("seed 2", embedded.series());
        float[] vector = present(embedded.rows().getFirst().value());
        assertEquals(6, vector[0]);
    }

    private static <T> T present(@org.jspecify.annotations.Nullable T value) {
        return java.util.Objects.requireNonNull(value);
    }

    @Test
    void badMoleculesKeepTheirPlaceAndHarmNoOther() throws InterruptedException {
        run(new Query.Predict("1", List.of("CC", "nonsense", "CO", "CCC")));

        Answer.Predicted predicted = assertInstanceOf(Answer.Predicted.class, answers.getFirst());
        assertEquals(4, predicted.total());
        assertEquals(
                List.of("", "Unexpected character 'e' at position 5.", "Oxygen is not known to this model.", ""),
                predicted.rows().stream().map(Answer.Row::problem).toList());
        assertNull(predicted.rows().get(2).value());
        assertEquals(6, present(predicted.rows().get(3).value()).mean()[0]);
    }

    @Test
    void aShortQuestionIsAnsweredBetweenThePartsOfALongOne() throws InterruptedException {
        run(new Query.Predict("long", Collections.nCopies(600, "C")), new Query.Predict("short", List.of("CC")));

        assertEquals(List.of("long Predicted", "short Predicted", "long Predicted", "long Predicted"), order());
        Answer.Predicted last = assertInstanceOf(Answer.Predicted.class, answers.getLast());
        assertEquals(512, last.from());
        assertEquals(600, last.done());
    }

    @Test
    void aCancelledListEndsAndAnUnknownOneIsSaid() throws InterruptedException {
        run(new Query.Predict("1", Collections.nCopies(300, "C")), new Query.Describe("2"), new Query.Cancel("2"));
        assertEquals(List.of("2 Cancelled", "1 Predicted", "1 Predicted"), order());

        answers.clear();
        run(new Query.Cancel("7"));
        assertEquals(List.of("7 Failed"), order());
    }

    @Test
    void whatCannotBeAnsweredSaysWhyAndTheServerGoesOn() throws InterruptedException {
        run(
                new Query.Explain("1", List.of("C"), ""),
                new Query.EntityVectors("2", ""),
                new Query.Embed("3", List.of("C"), "seed 9"),
                new Query.Describe("4"));

        assertEquals(List.of("1 Failed", "2 Failed", "3 Failed", "4 Described"), order());
        assertEquals("A counter pays no attention.", ((Answer.Failed) answers.getFirst()).message());
    }

    @Test
    void whatIfComparesPredictionsAndVectors() throws InterruptedException {
        run(
                new Query.WhatIf("1", "CCC", new Omission(Set.of("isStateOf"), Set.of()), ""),
                new Query.WhatIf("2", "CCC", Omission.NONE, ""));

        Answer.Compared state = assertInstanceOf(Answer.Compared.class, answers.getFirst());
        assertEquals(6, present(state.whole()).mean()[0]);
        assertEquals(0, present(state.rest()).mean()[0]);
        assertEquals((float) Math.sqrt(13), state.distance(), 1e-6f);
        Answer.Compared none = assertInstanceOf(Answer.Compared.class, answers.getLast());
        assertEquals(0, none.distance());
        assertEquals(1, none.cosine());
        assertEquals(Comparison.PLAIN, none.note());
    }
}
