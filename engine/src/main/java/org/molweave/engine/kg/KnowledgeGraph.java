package org.molweave.engine.kg;

import java.util.List;

/// Triples of any knowledge graph, with their entities and relations in code-point order. `sha256` names the content.
public record KnowledgeGraph(
        String name, List<Triple> triples, List<String> entities, List<String> relations, String sha256) {}
