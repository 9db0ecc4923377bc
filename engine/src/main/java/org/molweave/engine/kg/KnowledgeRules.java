package org.molweave.engine.kg;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The rules that an element knowledge graph was built by, complete: with the same table they give the same graph.
/// They stand beside the triples as `<name>.rules.json`.
public record KnowledgeRules(int version, String table, List<RelationRule> relations) {

    /// The version of the form that is written.
    public static final int VERSION = 1;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter INDENTED =
            JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    public KnowledgeRules {
        Objects.requireNonNull(relations, "The rules lack their list of relations.");
        for (RelationRule rule : relations) {
            Objects.requireNonNull(rule.relation(), "A rule lacks the name of its relation.");
            if (rule instanceof RelationRule.Bins bins) {
                check(bins);
            }
        }
    }

    /// Where the rules of a triple file stand: `kg/elements.tsv` has `kg/elements.rules.json`.
    public static Path beside(Path triples) {
        String name = String.valueOf(triples.getFileName()).replaceFirst("(\\.(tsv|nt|txt))?(\\.gz)?$", "");
        return triples.resolveSibling(name + ".rules.json");
    }

    /// Throws [TripleFileException] when the file holds no rules.
    public static KnowledgeRules read(Path file) throws IOException {
        try {
            KnowledgeRules rules = JSON.readValue(Files.readAllBytes(file), KnowledgeRules.class);
            if (rules.version() > VERSION) {
                throw new TripleFileException(
                        "%s was written by a newer Molweave (version %d of the rules, %d is known)."
                                .formatted(file, rules.version(), VERSION));
            }
            return rules;
        } catch (NoSuchFileException e) {
            throw new TripleFileException("There is no file %s.".formatted(file), e);
        } catch (JsonProcessingException e) {
            throw new TripleFileException("%s holds no rules: %s.".formatted(file, reason(e)), e);
        }
    }

    public void write(Path file) throws IOException {
        Files.writeString(file, INDENTED.writeValueAsString(this) + '\n');
    }

    private static void check(RelationRule.Bins bins) {
        Objects.requireNonNull(bins.attribute(), "A rule lacks the stem of its attributes.");
        Objects.requireNonNull(bins.quantity(), "A rule lacks its quantity.");
        for (int i = 1; i < bins.edges().size(); i++) {
            if (!(bins.edges().get(i - 1) < bins.edges().get(i))) {
                throw new IllegalArgumentException(
                        "The edges of %s (%s) must ascend.".formatted(bins.relation(), bins.edges()));
            }
        }
    }

    private static String reason(JacksonException e) {
        return e.getCause() == null
                ? e.getOriginalMessage()
                : String.valueOf(e.getCause().getMessage());
    }
}
