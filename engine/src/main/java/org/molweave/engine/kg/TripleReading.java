package org.molweave.engine.kg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;

/// Reads one triple file: finds its form from the first line that says something, then collects triples and problems.
final class TripleReading {

    private static final int MOST_TRIPLES = 20_000_000;
    private static final int KEPT_PROBLEMS = 1000;
    private static final int SHOWN_TEXT = 120;
    private static final Set<String> HEAD = Set.of("head", "subject", "source", "attribute");
    private static final Set<String> RELATION = Set.of("relation", "predicate", "relationship");
    private static final Set<String> TAIL = Set.of("tail", "object", "target", "element");

    private final Path file;
    private final LineReader lines;
    private final List<Triple> triples = new ArrayList<>();
    private final List<BadLine> problems = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private long[] lineOf = new long[256];
    private long badLines;

    TripleReading(Path file, LineReader lines) {
        this.file = file;
        this.lines = lines;
    }

    TripleFile read() throws IOException {
        boolean first = true;
        boolean nTriples = false;
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank() || (first && isRemark(line))) {
                continue;
            }
            nTriples |= first && NTriples.looksLike(line);
            try {
                take(line, first, nTriples);
            } catch (IllegalArgumentException e) {
                reject(line, String.valueOf(e.getMessage()));
            }
            first = false;
        }
        if (triples.isEmpty()) {
            throw noTriples();
        }
        String name = String.valueOf(file.getFileName());
        return new TripleFile(
                KnowledgeGraph.of(name, triples),
                Arrays.copyOf(lineOf, triples.size()),
                List.copyOf(problems),
                badLines);
    }

    private void take(String line, boolean first, boolean nTriples) throws TripleFileException {
        if (lines.wasTooLong()) {
            throw new IllegalArgumentException("The line is longer than %d bytes.".formatted(LineReader.LONGEST_LINE));
        }
        if (line.indexOf('\uFFFD') >= 0) {
            throw new IllegalArgumentException("The line is no UTF-8 text.");
        }
        if (nTriples) {
            NTriplesLine.parse(line).ifPresent(this::add);
            return;
        }
        List<String> fields = fields(line);
        if (fields.size() != 3) {
            throw new IllegalArgumentException("A triple has three fields; this line has %d.".formatted(fields.size()));
        }
        if (!(first && isHeader(fields))) {
            add(new Triple(fields.get(0), fields.get(1), fields.get(2)));
        }
        if (triples.size() > MOST_TRIPLES) {
            throw new TripleFileException(
                    "%s has more than %d triples, more than can be used.".formatted(file, MOST_TRIPLES));
        }
    }

    /// Exactly two tabs separate fields that may hold blanks; otherwise any run of blanks and tabs separates.
    private static List<String> fields(String line) {
        if (hasTwoTabs(line)) {
            List<String> fields =
                    Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
            if (!fields.contains("")) {
                return fields;
            }
        }
        List<String> fields = new ArrayList<>();
        var tokens = new StringTokenizer(line, " \t");
        while (tokens.hasMoreTokens()) {
            fields.add(tokens.nextToken());
        }
        return fields;
    }

    /// Text above the triples; `#` within the triples of a TSV file is an ordinary character.
    private static boolean isRemark(String line) {
        return line.startsWith("#") && !hasTwoTabs(line);
    }

    private static boolean hasTwoTabs(String line) {
        return line.chars().filter(c -> c == '\t').count() == 2;
    }

    private static boolean isHeader(List<String> fields) {
        return HEAD.contains(lower(fields.get(0)))
                && RELATION.contains(lower(fields.get(1)))
                && TAIL.contains(lower(fields.get(2)));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private void add(Triple triple) {
        if (triples.size() == lineOf.length) {
            lineOf = Arrays.copyOf(lineOf, 2 * lineOf.length);
        }
        lineOf[triples.size()] = lines.lineNumber();
        triples.add(new Triple(shared(triple.head()), shared(triple.relation()), shared(triple.tail())));
    }

    private String shared(String name) {
        String known = names.putIfAbsent(name, name);
        return known == null ? name : known;
    }

    private void reject(String line, String reason) {
        badLines++;
        if (problems.size() < KEPT_PROBLEMS) {
            String text = line.length() > SHOWN_TEXT ? line.substring(0, SHOWN_TEXT) + "…" : line;
            problems.add(new BadLine(lines.lineNumber(), text, reason));
        }
    }

    private TripleFileException noTriples() {
        if (problems.isEmpty()) {
            return new TripleFileException(
                    "%s holds no triples. Each line needs three fields: head, relation, tail.".formatted(file));
        }
        BadLine problem = problems.getFirst();
        return new TripleFileException(
                "%s holds no triples: none of its %d lines can be used. Line %d: %s Each line needs three fields: head, relation, tail."
                        .formatted(file, badLines, problem.line(), problem.reason()));
    }
}
