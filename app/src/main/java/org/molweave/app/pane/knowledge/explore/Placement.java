package org.molweave.app.pane.knowledge.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.molweave.engine.kg.KnowledgeIndex;
import org.molweave.viz.graph.GraphLayout;
import org.molweave.viz.graph.Place;

/// Finds places for entities. The same question has the same answer.
final class Placement {

    private static final long SEED = 1;
    private static final double SPACING = 0.55;
    private static final double LEAST_RADIUS = 2.2;

    /// Views are wider than they are high.
    private static final double WIDE = 1.5;

    /// With more entities around, new ones are only fanned out.
    private static final int MOST_MOVED_ASIDE = 1_200;

    private final KnowledgeIndex index;

    Placement(KnowledgeIndex index) {
        this.index = index;
    }

    /// Around a centre on an ellipse, in the order given.
    static Map<Integer, Place> ring(int[] entities) {
        double radius = Math.max(LEAST_RADIUS, entities.length * SPACING / (2 * Math.PI));
        Map<Integer, Place> places = new LinkedHashMap<>();
        for (int i = 0; i < entities.length; i++) {
            double turn = Math.PI / 2 - 2 * Math.PI * (i + 0.5) / entities.length;
            places.put(entities[i], new Place(WIDE * radius * Math.cos(turn), radius * Math.sin(turn)));
        }
        return places;
    }

    /// Beside an entity that is drawn, away from the middle of the picture; what is drawn stays.
    Map<Integer, Place> beside(Drawn drawn, int entity, int[] added) {
        Place at = drawn.places().getOrDefault(entity, new Place(0, 0));
        Map<Integer, Place> fan = fan(drawn, at, added);
        if (drawn.places().size() + added.length > MOST_MOVED_ASIDE) {
            return fan;
        }
        Map<Integer, Place> all = new LinkedHashMap<>(drawn.places());
        all.putAll(fan);
        Set<Integer> fixed = drawn.places().keySet();
        Map<Integer, Place> placed = springs(all, fixed, SEED + entity, _ -> true);
        placed.keySet().removeAll(fixed);
        return placed;
    }

    /// On arcs around `at`, the middle of which points away from the middle of the picture.
    private static Map<Integer, Place> fan(Drawn drawn, Place at, int[] added) {
        double middleX =
                drawn.places().values().stream().mapToDouble(Place::x).average().orElse(0);
        double middleY =
                drawn.places().values().stream().mapToDouble(Place::y).average().orElse(0);
        double out = Math.hypot(at.x() - middleX, at.y() - middleY);
        double direction = out < 1e-9 ? 0 : Math.atan2(at.y() - middleY, at.x() - middleX);
        double width = out < 1e-9 ? 2 * Math.PI : Math.PI * 1.1;
        Map<Integer, Place> places = new LinkedHashMap<>();
        double radius = 1;
        int next = 0;
        while (next < added.length) {
            int room = Math.max(1, (int) (width * radius / SPACING));
            int here = Math.min(room, added.length - next);
            for (int i = 0; i < here; i++) {
                double turn = direction + width * ((i + 0.5) / here - 0.5);
                places.put(
                        added[next++], new Place(at.x() + radius * Math.cos(turn), at.y() + radius * Math.sin(turn)));
            }
            radius += 0.7;
        }
        return places;
    }

    /// All of the entities, as if links were springs.
    Map<Integer, Place> whole(GraphLayout.Listener listener) {
        Map<Integer, Place> none = new LinkedHashMap<>();
        for (int entity = 0; entity < index.entities(); entity++) {
            none.put(entity, new Place(0, 0));
        }
        return lying(layout(none.keySet(), Map.of(), Set.of(), SEED, listener));
    }

    /// The drawn entities, all anew.
    Map<Integer, Place> again(Drawn drawn, GraphLayout.Listener listener) {
        return lying(layout(drawn.places().keySet(), Map.of(), Set.of(), SEED, listener));
    }

    /// Turned so that the longest way through lies from left to right, as views do.
    private static Map<Integer, Place> lying(Map<Integer, Place> places) {
        double middleX =
                places.values().stream().mapToDouble(Place::x).average().orElse(0);
        double middleY =
                places.values().stream().mapToDouble(Place::y).average().orElse(0);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (Place place : places.values()) {
            double dx = place.x() - middleX;
            double dy = place.y() - middleY;
            xx += dx * dx;
            xy += dx * dy;
            yy += dy * dy;
        }
        double turn = -Math.atan2(2 * xy, xx - yy) / 2;
        Map<Integer, Place> turned = new LinkedHashMap<>();
        places.forEach((entity, place) -> {
            double dx = place.x() - middleX;
            double dy = place.y() - middleY;
            turned.put(
                    entity,
                    new Place(dx * Math.cos(turn) - dy * Math.sin(turn), dx * Math.sin(turn) + dy * Math.cos(turn)));
        });
        return turned;
    }

    private Map<Integer, Place> springs(
            Map<Integer, Place> start, Set<Integer> fixed, long seed, GraphLayout.Listener listener) {
        return layout(start.keySet(), start, fixed, seed, listener);
    }

    private Map<Integer, Place> layout(
            Set<Integer> entities,
            Map<Integer, Place> start,
            Set<Integer> fixed,
            long seed,
            GraphLayout.Listener listener) {
        List<String> nodes = entities.stream().map(String::valueOf).toList();
        Map<String, Place> known = new HashMap<>();
        start.forEach((entity, place) -> known.put(String.valueOf(entity), place));
        var question = new GraphLayout.Question(
                nodes,
                links(entities, fixed),
                known,
                fixed.stream().map(String::valueOf).collect(Collectors.toSet()),
                seed);
        Map<Integer, Place> places = new LinkedHashMap<>();
        GraphLayout.springs(question, listener).forEach((node, place) -> places.put(Integer.parseInt(node), place));
        return places;
    }

    /// Each pair of neighbours once, but none of two that stay.
    private List<GraphLayout.Link> links(Set<Integer> entities, Set<Integer> fixed) {
        Set<Long> pairs = new java.util.LinkedHashSet<>();
        for (int entity : entities) {
            if (fixed.contains(entity)) {
                continue;
            }
            for (int triple : index.triplesOf(entity)) {
                int other = index.other(triple, entity);
                if (other != entity && entities.contains(other)) {
                    long low = Math.min(entity, other);
                    pairs.add(low << 32 | Math.max(entity, other));
                }
            }
        }
        List<GraphLayout.Link> links = new ArrayList<>(pairs.size());
        pairs.forEach(pair ->
                links.add(new GraphLayout.Link(String.valueOf(pair >> 32), String.valueOf(pair & 0xffffffffL))));
        return links;
    }
}
