package org.molweave.engine.kg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/// Reads one triple file: finds its form from the first line that says something, then collects triples and problems.
final class TripleReading {

    private static final String FORM = "Each line needs three fields: head, relation, tail.";
    private static final Set<String> HEAD = Set.of("head", "subject", "source", "attribute");
    private static final Set<String> RELATION = Set.of("relation", "predicate", "relationship");
    private static final Set<String> TAIL = Set.of("tail", "object", "target", "element");

    private final LineReader lines;
    private final TripleCollector found;

    TripleReading(Path file, LineReader lines) {
        this.lines = lines;
        found = new TripleCollector(file);
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
                found.reject(lines.lineNumber(), line, String.valueOf(e.getMessage()));
            }
            first = false;
        }
        return found.result(FORM);
    }

    private void take(String line, boolean first, boolean nTriples) throws TripleFileException {
        if (lines.wasTooLong()) {
            throw new IllegalArgumentException("The line is longer than %d bytes.".formatted(LineReader.LONGEST_LINE));
        }
        if (line.indexOf('\uFFFD') >= 0) {
            throw new IllegalArgumentException("The line is no UTF-8 text.");
        }
        if (nTriples) {
            Optional<Triple> triple = NTriplesLine.parse(line);
            if (triple.isPresent()) {
                found.add(triple.get(), lines.lineNumber());
            }
            return;
        }
        List<String> fields = fields(line);
        if (fields.size() != 3) {
            throw new IllegalArgumentException("A triple has three fields; this line has %d.".formatted(fields.size()));
        }
        if (!(first && isHeader(fields))) {
            found.add(new Triple(fields.get(0), fields.get(1), fields.get(2)), lines.lineNumber());
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
}
