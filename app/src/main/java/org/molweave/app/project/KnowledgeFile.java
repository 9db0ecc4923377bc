package org.molweave.app.project;

import java.nio.file.Path;
import java.util.List;
import org.molweave.engine.kg.BadLine;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.KnowledgeGraph;

/// The knowledge graph that is open. `elements` is what it says about chemical elements; it is
/// [ElementKnowledgeGraph#none] where the graph is about something else.
public record KnowledgeFile(Path file, KnowledgeGraph graph, ElementKnowledgeGraph elements, List<BadLine> badLines) {

    /// Whether molecules can be joined to it.
    public boolean isAboutElements() {
        return !elements.attributes().isEmpty();
    }
}
