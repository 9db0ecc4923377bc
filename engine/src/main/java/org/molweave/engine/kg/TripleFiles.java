package org.molweave.engine.kg;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Reads and writes triples of any knowledge graph: three fields separated by blanks or tabs, with or without a header
/// line (KCL-SPEC 1.1), N-Triples, Turtle or [GraphML][GraphMl]; plain or gzip. The form is found from the content and
/// from the endings `.ttl` and `.graphml`.
///
/// A bad line is collected with its number and the reason. It never stops the reading, except in Turtle and
/// GraphML, where what comes next cannot be told from the rest of the mistake.
public final class TripleFiles {

    private static final Pattern TURTLE_NAME = Pattern.compile("(?i).*\\.(ttl|turtle)(\\.gz)?");
    private static final Pattern TURTLE_START =
            Pattern.compile("(?i)\\s*(@?prefix\\s+[^\\s:<>]*:|@?base)\\s*<[^<>]*>.*");

    private TripleFiles() {}

    /// Throws [TripleFileException] when the file holds no triple, is no text or unpacks beyond all measure.
    public static TripleFile read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new TripleFileException("%s is a folder; a file of triples is needed.".formatted(file));
        }
        try {
            return GraphMl.isNamedSo(file) ? GraphMl.read(file).triples() : isTurtle(file) ? turtle(file) : lines(file);
        } catch (TripleFileException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new TripleFileException("There is no file %s.".formatted(file), e);
        } catch (IOException e) {
            throw new TripleFileException(
                    "%s could not be read to its end (%s). Is it damaged or locked?".formatted(file, e.getMessage()),
                    e);
        }
    }

    private static TripleFile lines(Path file) throws IOException {
        try (LineReader lines = new LineReader(file)) {
            return new TripleReading(file, lines).read();
        }
    }

    private static TripleFile turtle(Path file) throws IOException {
        try (LineReader lines = new LineReader(file, TurtleReading.LONGEST_LINE)) {
            return new TurtleReading(file, lines).read();
        }
    }

    /// By its name, or by the prefixes that Turtle begins with.
    private static boolean isTurtle(Path file) throws IOException {
        if (TURTLE_NAME.matcher(file.toString()).matches()) {
            return true;
        }
        try (LineReader lines = new LineReader(file)) {
            String line = lines.next();
            while (line != null && (line.isBlank() || line.startsWith("#"))) {
                line = lines.next();
            }
            return line != null && TURTLE_START.matcher(line).matches();
        }
    }

    /// Writes `head<tab>relation<tab>tail` lines; packed when the name ends in `.gz`.
    public static void writeTsv(Path file, KnowledgeGraph graph) throws IOException {
        write(file, graph, TripleFiles::tsvLine);
    }

    /// Writes N-Triples; names that are no IRI become `urn:molweave:` IRIs, which [#read] turns back.
    public static void writeNTriples(Path file, KnowledgeGraph graph) throws IOException {
        write(file, graph, NTriples::line);
    }

    private interface LineForm {
        String line(Triple triple);
    }

    private static void write(Path file, KnowledgeGraph graph, LineForm form) throws IOException {
        Path temporary = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (BufferedWriter writer = writer(temporary, file.toString().endsWith(".gz"))) {
                for (Triple triple : graph.triples()) {
                    writer.write(form.line(triple));
                    writer.write('\n');
                }
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static BufferedWriter writer(Path file, boolean packed) throws IOException {
        return packed
                ? new BufferedWriter(new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))
                : Files.newBufferedWriter(file);
    }

    private static String tsvLine(Triple triple) {
        return field(triple.head()) + '\t' + field(triple.relation()) + '\t' + field(triple.tail());
    }

    private static String field(String name) {
        @Nullable String reason = name.isBlank() ? "is empty" : name.strip().equals(name) ? null : "has outer blanks";
        for (int i = 0; i < name.length() && reason == null; i++) {
            if (Character.isISOControl(name.charAt(i))) {
                reason = "has a tab, a line end or another control character";
            }
        }
        if (reason != null) {
            throw new IllegalArgumentException(
                    "The name “%s” cannot stand in a TSV file: it %s. Write N-Triples instead."
                            .formatted(name, reason));
        }
        return name;
    }
}
