package org.molweave.app.pane.knowledge.explore;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.molweave.viz.graph.Place;

/// The part of a knowledge graph that is drawn: entities with their places, and which entity brought which others when
/// it
/// was expanded. Never changed, only replaced, so that taking a step back restores every place exactly.
public record Drawn(Map<Integer, Place> places, Map<Integer, Set<Integer>> brought) {

    /// Nothing.
    public static final Drawn NOTHING = new Drawn(Map.of(), Map.of());

    public Drawn {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        brought = Map.copyOf(brought);
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }

    public boolean contains(int entity) {
        return places.containsKey(entity);
    }

    /// Whether the entity was expanded.
    public boolean isExpanded(int entity) {
        return brought.containsKey(entity);
    }

    /// With more entities, brought by one that is drawn already; all others stay where they are.
    Drawn with(int by, Map<Integer, Place> added) {
        Map<Integer, Place> all = new LinkedHashMap<>(places);
        all.putAll(added);
        Map<Integer, Set<Integer>> bringing = new HashMap<>(brought);
        Set<Integer> more = new LinkedHashSet<>(bringing.getOrDefault(by, Set.of()));
        more.addAll(added.keySet());
        bringing.put(by, Collections.unmodifiableSet(more));
        return new Drawn(all, bringing);
    }

    /// With one more entity that nothing brought.
    Drawn with(int entity, Place place) {
        Map<Integer, Place> all = new LinkedHashMap<>(places);
        all.put(entity, place);
        return new Drawn(all, brought);
    }

    /// Without what the entity brought, and what that brought, and so on; the entity itself stays.
    Drawn collapsed(int entity) {
        Set<Integer> gone = new HashSet<>();
        var queue = new ArrayDeque<Integer>();
        queue.add(entity);
        while (!queue.isEmpty()) {
            for (int child : brought.getOrDefault(queue.remove(), Set.of())) {
                if (child != entity && gone.add(child)) {
                    queue.add(child);
                }
            }
        }
        Drawn left = without(gone);
        Map<Integer, Set<Integer>> bringing = new HashMap<>(left.brought);
        bringing.remove(entity);
        return new Drawn(left.places, bringing);
    }

    Drawn without(Collection<Integer> gone) {
        Map<Integer, Place> left = new LinkedHashMap<>(places);
        left.keySet().removeAll(gone);
        Map<Integer, Set<Integer>> bringing = new HashMap<>();
        brought.forEach((entity, children) -> {
            if (!gone.contains(entity)) {
                Set<Integer> kept = new LinkedHashSet<>(children);
                kept.removeAll(gone);
                bringing.put(entity, Collections.unmodifiableSet(kept));
            }
        });
        return new Drawn(left, bringing);
    }

    Drawn moved(Map<Integer, Place> newPlaces) {
        Map<Integer, Place> all = new LinkedHashMap<>(places);
        newPlaces.forEach((entity, place) -> all.replace(entity, place));
        return new Drawn(all, brought);
    }
}
