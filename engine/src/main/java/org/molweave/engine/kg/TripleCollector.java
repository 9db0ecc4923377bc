package org.molweave.engine.kg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gathers what is read from a triple file, whatever its form: the triples with their lines, and the problems.
final class TripleCollector {

    private static final int MOST_TRIPLES = 20_000_000;
    private static final int KEPT_PROBLEMS = 1000;
    private static final int SHOWN_TEXT = 120;

    private final Path file;
    private final List<Triple> triples = new ArrayList<>();
    private final List<BadLine> problems = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private long[] lineOf = new long[256];
    private long badLines;

    TripleCollector(Path file) {
        this.file = file;
    }

    int size() {
        return triples.size();
    }

    void add(Triple triple, long line) throws TripleFileException {
        if (triples.size() == MOST_TRIPLES) {
            throw new TripleFileException(
                    "%s has more than %d triples, more than can be used.".formatted(file, MOST_TRIPLES));
        }
        if (triples.size() == lineOf.length) {
            lineOf = Arrays.copyOf(lineOf, 2 * lineOf.length);
        }
        lineOf[triples.size()] = line;
        triples.add(new Triple(shared(triple.head()), shared(triple.relation()), shared(triple.tail())));
    }

    void reject(long line, String text, String reason) {
        badLines++;
        if (problems.size() < KEPT_PROBLEMS) {
            String shown = text.length() > SHOWN_TEXT ? text.substring(0, SHOWN_TEXT) + "…" : text;
            problems.add(new BadLine(line, shown, reason));
        }
    }

    /// Throws where no triple was found; `form` says in a sentence what was looked for.
    TripleFile result(String form) throws TripleFileException {
        if (triples.isEmpty()) {
            throw noTriples(form);
        }
        return new TripleFile(
                KnowledgeGraph.of(String.valueOf(file.getFileName()), triples),
                Arrays.copyOf(lineOf, triples.size()),
                List.copyOf(problems),
                badLines);
    }

    private String shared(String name) {
        String known = names.putIfAbsent(name, name);
        return known == null ? name : known;
    }

    private TripleFileException noTriples(String form) {
        if (problems.isEmpty()) {
            return new TripleFileException("%s holds no triples. %s".formatted(file, form));
        }
        BadLine problem = problems.getFirst();
        return new TripleFileException("%s holds no triples: none of its %d lines can be used. Line %d: %s %s"
                .formatted(file, badLines, problem.line(), problem.reason(), form));
    }
}
