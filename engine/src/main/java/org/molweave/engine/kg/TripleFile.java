package org.molweave.engine.kg;

import java.util.List;

/// What a triple file holds: the graph, the line of each of its triples, and the lines that could not be used.
///
/// `badLines` counts them all; `problems` keeps the first thousand.
public record TripleFile(KnowledgeGraph graph, long[] lineOf, List<BadLine> problems, long badLines) {}
