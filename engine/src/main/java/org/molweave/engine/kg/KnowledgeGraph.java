package org.molweave.engine.kg;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Triples of any knowledge graph in file order, duplicates included, with their entities and relations in code-point
/// order. `sha256` names the content: two files with the same triples in the same order have the same hash, however
/// they are spaced, packed or called.
public record KnowledgeGraph(
        String name, List<Triple> triples, List<String> entities, List<String> relations, String sha256) {

    /// Copies the triples and derives the rest from them.
    public static KnowledgeGraph of(String name, List<Triple> triples) {
        Set<String> entities = new LinkedHashSet<>();
        Set<String> relations = new LinkedHashSet<>();
        for (Triple triple : triples) {
            entities.add(triple.head());
            entities.add(triple.tail());
            relations.add(triple.relation());
        }
        return new KnowledgeGraph(name, List.copyOf(triples), sorted(entities), sorted(relations), hash(triples));
    }

    /// How many triples occur more than once counts each repetition.
    public int duplicates() {
        return triples.size() - new HashSet<>(triples).size();
    }

    /// The number of each name: its place in the list.
    static Map<String, Integer> numbered(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String name : names) {
            numbers.put(name, numbers.size());
        }
        return numbers;
    }

    static List<String> sorted(Collection<String> names) {
        return names.stream().sorted(CodePointOrder.INSTANCE).toList();
    }

    private static String hash(List<Triple> triples) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Triple triple : triples) {
                String line = triple.head() + '\t' + triple.relation() + '\t' + triple.tail() + '\n';
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
