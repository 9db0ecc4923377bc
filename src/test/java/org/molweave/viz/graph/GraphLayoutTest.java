package org.molweave.viz.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.molweave.viz.graph.GraphLayout.Link;
import org.molweave.viz.graph.GraphLayout.Question;

class GraphLayoutTest {

    private static Question chain(int nodes) {
        List<String> names = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            names.add("n" + i);
            if (i > 0) {
                links.add(new Link("n" + (i - 1), "n" + i));
            }
        }
        return Question.of(names, links);
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        assertEquals(GraphLayout.springs(chain(40), _ -> true), GraphLayout.springs(chain(40), _ -> true));
    }

    @Test
    void neighboursLieNearerThanStrangers() {
        Map<String, Place> places = GraphLayout.springs(chain(30), _ -> true);

        double linked = 0;
        for (int i = 1; i < 30; i++) {
            linked += distance(places, "n" + (i - 1), "n" + i) / 29;
        }
        assertTrue(linked < distance(places, "n0", "n29") / 5, "links are %s long".formatted(linked));
    }

    @Test
    void fixedNodesStay() {
        Question chain = chain(10);
        var place = new Place(3, 4);

        Map<String, Place> places = GraphLayout.springs(
                new Question(chain.nodes(), chain.links(), Map.of("n5", place), Set.of("n5"), 1), _ -> true);

        assertEquals(place, places.get("n5"));
    }

    @Test
    void aCancelledLayoutStillPlacesEveryNode() {
        assertEquals(500, GraphLayout.springs(chain(500), _ -> false).size());
    }

    @Test
    void aLinkToNowhereIsNamed() {
        var question = Question.of(List.of("a"), List.of(new Link("a", "b")));

        var error = assertThrows(IllegalArgumentException.class, () -> GraphLayout.concentric(question));

        assertEquals("The link from a to b has an end that is no node.", error.getMessage());
    }

    private static double distance(Map<String, Place> places, String a, String b) {
        return places.getOrDefault(a, new Place(0, 0)).distance(places.getOrDefault(b, new Place(0, 0)));
    }

    @Test
    void theEstimateGrowsWithNodesAndWithLinks() {
        for (int nodes = 500; nodes < GraphLayout.MOST_NODES; nodes += 500) {
            assertTrue(GraphLayout.seconds(nodes, 5_000) < GraphLayout.seconds(nodes, 20_000), nodes + " nodes");
        }
        for (int nodes = 1_500; nodes < GraphLayout.MOST_NODES; nodes += 1_500) {
            assertTrue(
                    GraphLayout.seconds(nodes, 10_000) < GraphLayout.seconds(nodes + 1_500, 10_000), nodes + " nodes");
        }
        assertTrue(GraphLayout.seconds(225, 1_643) < 3, "the graph of the elements is laid out without a question");
        assertTrue(GraphLayout.seconds(5_000, 20_000) > 3, "what takes long is asked about");
    }
}
