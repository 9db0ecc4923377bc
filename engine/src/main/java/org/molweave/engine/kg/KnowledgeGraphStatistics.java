package org.molweave.engine.kg;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.molweave.engine.chem.Element;

/// The counts of a knowledge graph. `elements` are the third fields that are element symbols; `sizes` has for each
/// relation its first fields with the number of their triples.
public record KnowledgeGraphStatistics(
        int triples,
        int distinctTriples,
        int entities,
        int relations,
        int elements,
        Map<String, Map<String, Integer>> sizes) {

    public static KnowledgeGraphStatistics of(KnowledgeGraph graph) {
        List<Triple> triples = graph.triples();
        Map<String, Map<String, Integer>> sizes = new TreeMap<>(CodePointOrder.INSTANCE);
        Set<String> elements = new HashSet<>();
        for (Triple triple : triples) {
            sizes.computeIfAbsent(triple.relation(), r -> new TreeMap<>(CodePointOrder.INSTANCE))
                    .merge(triple.head(), 1, Integer::sum);
            if (Element.findNumber(triple.tail()).isPresent()) {
                elements.add(triple.tail());
            }
        }
        return new KnowledgeGraphStatistics(
                triples.size(),
                triples.size() - graph.duplicates(),
                graph.entities().size(),
                graph.relations().size(),
                elements.size(),
                sizes);
    }

    /// The distinct first fields.
    public int heads() {
        return (int) sizes.values().stream()
                .flatMap(bins -> bins.keySet().stream())
                .distinct()
                .count();
    }
}
