package org.molweave.app.pane.knowledge.explore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.molweave.engine.kg.KnowledgeIndex;
import org.molweave.engine.run.Json;
import org.molweave.viz.graph.Place;
import org.molweave.viz.graph.Viewpoint;

/// A picture by the names of its entities, so that it can be found again, also in another version of the graph. Places
/// are
/// `[x, y]`, the viewpoint is `[x, y, scale]`.
public record SavedView(
        String name,
        Map<String, double[]> places,
        Map<String, List<String>> brought,
        Set<String> hiddenRelations,
        int leastDegree,
        double[] viewpoint) {

    static SavedView of(String name, KnowledgeIndex index, Drawn drawn, FilterModel filter, Viewpoint viewpoint) {
        Map<String, double[]> places = new LinkedHashMap<>();
        drawn.places()
                .forEach((entity, place) -> places.put(index.entity(entity), new double[] {place.x(), place.y()}));
        Map<String, List<String>> brought = new LinkedHashMap<>();
        drawn.brought()
                .forEach((entity, children) -> brought.put(
                        index.entity(entity),
                        children.stream().map(index::entity).toList()));
        return new SavedView(
                name,
                places,
                brought,
                new TreeSet<>(filter.hiddenRelationsProperty().get()),
                filter.leastDegreeProperty().get(),
                new double[] {viewpoint.x(), viewpoint.y(), viewpoint.scale()});
    }

    /// In a graph, which may lack some of the entities.
    Drawn drawn(KnowledgeIndex index) {
        Map<Integer, Place> found = new LinkedHashMap<>();
        places.forEach((entity, place) ->
                index.findEntity(entity).ifPresent(number -> found.put(number, new Place(place[0], place[1]))));
        Map<Integer, Set<Integer>> bringing = new LinkedHashMap<>();
        brought.forEach((entity, children) -> index.findEntity(entity).ifPresent(by -> {
            Set<Integer> numbers = new LinkedHashSet<>();
            children.forEach(child -> index.findEntity(child).ifPresent(number -> {
                if (found.containsKey(number)) {
                    numbers.add(number);
                }
            }));
            bringing.put(by, numbers);
        }));
        return new Drawn(found, bringing);
    }

    /// On one line, for the metadata of a figure.
    public String text() {
        return Json.line(this);
    }

    /// What [#text] wrote; empty where it is anything else.
    public static Optional<SavedView> parse(String text) {
        try {
            SavedView view = new JsonMapper().readValue(text, SavedView.class);
            return view != null && view.isWhole() ? Optional.of(view) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /// How many of its entities a graph lacks.
    public int missing(KnowledgeIndex index) {
        return (int) places.keySet().stream()
                .filter(entity -> index.findEntity(entity).isEmpty())
                .count();
    }

    Viewpoint look() {
        return new Viewpoint(viewpoint[0], viewpoint[1], viewpoint[2]);
    }

    /// Whether everything is there that a view needs.
    boolean isWhole() {
        return name != null
                && places != null
                && brought != null
                && hiddenRelations != null
                && viewpoint != null
                && viewpoint.length == 3
                && places.values().stream().allMatch(place -> place.length == 2);
    }
}
