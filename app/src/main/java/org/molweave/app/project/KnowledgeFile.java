package org.molweave.app.project;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.molweave.engine.kg.BadLine;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.KnowledgeGraphLint;
import org.molweave.engine.kg.TripleFile;

/// The knowledge graph that is open. `elements` is what it says about chemical elements; it is
/// [ElementKnowledgeGraph#none] where the graph is about something else. `lineOf` is the line of each triple.
public record KnowledgeFile(
        Path file, KnowledgeGraph graph, ElementKnowledgeGraph elements, List<BadLine> badLines, long[] lineOf) {

    /// Triples that stand on a line each.
    public KnowledgeFile(Path file, KnowledgeGraph graph, ElementKnowledgeGraph elements, List<BadLine> badLines) {
        this(
                file,
                graph,
                elements,
                badLines,
                LongStream.rangeClosed(1, graph.triples().size()).toArray());
    }

    /// What [TripleFiles] read.
    public static KnowledgeFile of(Path file, TripleFile read) {
        ElementKnowledgeGraph elements;
        try {
            elements = ElementKnowledgeGraph.of(read.graph());
        } catch (IllegalArgumentException e) {
            elements = ElementKnowledgeGraph.none();
        }
        return new KnowledgeFile(file, read.graph(), elements, read.problems(), read.lineOf());
    }

    /// The slips in it; none where it is not about elements, for then the rules do not apply.
    public List<KnowledgeGraphLint.Finding> lint() {
        return isAboutElements()
                ? KnowledgeGraphLint.check(new TripleFile(graph, lineOf, badLines, badLines.size()))
                : List.of();
    }

    /// The number of the triple on a line; -1 where none stands there.
    public int tripleOn(long line) {
        return Math.max(-1, Arrays.binarySearch(lineOf, line));
    }

    /// Whether molecules can be joined to it.
    public boolean isAboutElements() {
        return !elements.attributes().isEmpty();
    }
}
