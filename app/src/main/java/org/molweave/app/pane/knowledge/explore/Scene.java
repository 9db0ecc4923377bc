package org.molweave.app.pane.knowledge.explore;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.molweave.engine.kg.KnowledgeIndex;
import org.molweave.viz.graph.GraphPicture;
import org.molweave.viz.graph.Place;

/// What is drawn, ready to be shown: the entities, the triples between them, and their picture. Edges that are drawn
/// for
/// one triple each are many where two entities share many relations.
public record Scene(Drawn drawn, int[] triples, GraphPicture picture) {

    static final Scene EMPTY = new Scene(Drawn.NOTHING, new int[0], GraphPicture.EMPTY);

    /// Draws all triples between the drawn entities.
    static Scene of(KnowledgeIndex index, Names names, Drawn drawn) {
        int[] triples = triplesBetween(index, drawn);
        return new Scene(drawn, triples, new KnowledgePicture(index, names, drawn, triples).picture());
    }

    /// The same with entities at other places.
    Scene moved(Map<Integer, Place> places) {
        Map<String, Place> byId = new HashMap<>();
        places.forEach((entity, place) -> byId.put(id(entity), place));
        return new Scene(drawn.moved(places), triples, picture.at(byId));
    }

    /// In file order, each once.
    private static int[] triplesBetween(KnowledgeIndex index, Drawn drawn) {
        var found = new BitSet();
        for (int entity : drawn.places().keySet()) {
            for (int triple : index.triplesOf(entity)) {
                if (drawn.contains(index.other(triple, entity))) {
                    found.set(triple);
                }
            }
        }
        return found.stream().toArray();
    }

    /// How many of the drawn triples each relation has.
    public int[] relationCounts(KnowledgeIndex index) {
        var counts = new int[index.relations()];
        for (int triple : triples) {
            counts[index.relationOf(triple)]++;
        }
        return counts;
    }

    /// The id of an entity in the picture.
    public static String id(int entity) {
        return "n" + entity;
    }

    /// The id of a triple in the picture.
    public static String edgeId(int triple) {
        return "t" + triple;
    }

    /// The entities of ids.
    public static Set<Integer> entities(Set<String> ids) {
        return numbers(ids, "n");
    }

    /// The triples of ids.
    public static Set<Integer> triples(Set<String> ids) {
        return numbers(ids, "t");
    }

    private static Set<Integer> numbers(Set<String> ids, String kind) {
        return ids.stream()
                .filter(id -> id.startsWith(kind))
                .map(id -> Integer.valueOf(id.substring(1)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
