package org.molweave.app.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.molweave.engine.kg.KnowledgeRules;
import org.molweave.engine.run.Json;

/// The file beside an edited knowledge graph that says which graph it was made from and how.
public final class VersionFile {

    /// The field with the name of the file that was edited.
    public static final String PARENT = "parent";

    private static final int MOST_GENERATIONS = 100;

    private VersionFile() {}

    /// `kg/elements-2.tsv` has `kg/elements-2.version.json`.
    public static Path beside(Path triples) {
        String rules = String.valueOf(KnowledgeRules.beside(triples).getFileName());
        return triples.resolveSibling(rules.replaceFirst("\\.rules\\.json$", ".version.json"));
    }

    /// The rules beside a triple file, or beside the one that it was made from, since an edit changes facts and not
    /// what
    /// their names mean.
    static Optional<Path> rules(Path triples) {
        Path at = triples;
        for (int generation = 0; generation < MOST_GENERATIONS; generation++) {
            Path rules = KnowledgeRules.beside(at);
            if (Files.isRegularFile(rules)) {
                return Optional.of(rules);
            }
            Optional<Path> parent = parent(at);
            if (parent.isEmpty()) {
                return Optional.empty();
            }
            at = parent.get();
        }
        return Optional.empty();
    }

    private static Optional<Path> parent(Path triples) {
        Path version = beside(triples);
        if (!Files.isRegularFile(version)) {
            return Optional.empty();
        }
        try {
            String parent = Json.read(version).path(PARENT).asText("");
            return parent.isEmpty() ? Optional.empty() : Optional.of(triples.resolveSibling(parent));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty(); // It only helps to name facts; the graph itself is whole.
        }
    }
}
