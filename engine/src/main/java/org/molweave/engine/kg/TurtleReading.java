package org.molweave.engine.kg;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;

/// Reads Turtle. Terms get the names that N-Triples gives them, so that a graph is the same in both forms.
///
/// A mistake ends the reading, since nobody can tell where the next statement begins; what stands before it is kept.
final class TurtleReading {

    /// Turtle may stand on one line as a whole.
    static final int LONGEST_LINE = 1 << 26;

    private static final String FORM =
            "A statement in Turtle has a subject, a predicate and objects, and ends with a full stop.";

    /// What relative IRIs are relative to where the file names no base: a place that does not depend on the computer.
    private static final String BASE = "file:///";

    private final TripleCollector found;
    private final LineReader lines;
    private long line = 1;

    TurtleReading(Path file, LineReader lines) {
        this.lines = lines;
        found = new TripleCollector(file);
    }

    TripleFile read() throws IOException {
        var parser = new TurtleParser();
        parser.set(BasicParserSettings.PRESERVE_BNODE_IDS, true);
        parser.setValueFactory(new CountedNodes());
        parser.setParseLocationListener((at, _) -> line = at);
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement statement) {
                take(statement);
            }
        });
        try {
            parser.parse(new Characters(), BASE);
        } catch (RDFParseException e) {
            stopAt(e.getLineNumber() > 0 ? e.getLineNumber() : line, reason(e));
        } catch (NoTextException e) {
            stopAt(lines.lineNumber(), String.valueOf(e.getMessage()));
        } catch (RDFHandlerException e) {
            if (e.getCause() instanceof TripleFileException known) {
                throw known;
            }
            stopAt(line, String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            // The parser calls itself for every bracket in a bracket.
            stopAt(line, "The brackets are nested too deeply.");
        }
        return found.result(FORM);
    }

    private void take(Statement statement) {
        if (statement.getObject() instanceof Literal literal && isMissing(literal)) {
            throw new RDFHandlerException("The statement has no object.");
        }
        try {
            found.add(
                    new Triple(
                            name(statement.getSubject()), name(statement.getPredicate()), name(statement.getObject())),
                    line);
        } catch (TripleFileException e) {
            throw new RDFHandlerException(e);
        }
    }

    /// The parser takes the full stop of a statement without an object, and the end of a file within a list, for the
    /// beginning of a number; in a list, again and again.
    private static boolean isMissing(Literal literal) {
        return literal.getLabel().isEmpty()
                && (literal.getDatatype().equals(XSD.INTEGER)
                        || literal.getDatatype().equals(XSD.DECIMAL)
                        || literal.getDatatype().equals(XSD.DOUBLE));
    }

    private static String name(Value term) {
        return switch (term) {
            case IRI iri -> NTriples.name(iri.stringValue());
            case BNode node -> "_:" + node.getID();
            case Literal literal -> literal(literal);
            default -> throw new RDFHandlerException("Nothing but an IRI, a blank node or a literal: " + term);
        };
    }

    private void stopAt(long where, String reason) {
        found.reject(
                where,
                "",
                "%s Turtle cannot be read on after a mistake: the %d triples before it were read, what follows was not. Mend line %d and open the file again."
                        .formatted(reason, found.size(), where));
    }

    /// What the parser says, without the line at its end, as a sentence.
    private static String reason(RDFParseException e) {
        String text = String.valueOf(e.getMessage()).replaceFirst("\\s*\\[line \\d+.*]$", "");
        return text.endsWith(".") ? text : text + '.';
    }

    private static String literal(Literal literal) {
        var text = new StringBuilder();
        try {
            NTriplesUtil.append(literal, text, true, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// Gives blank nodes without a name of their own the same names whenever a file is read.
    private static final class CountedNodes extends SimpleValueFactory {

        private int count;

        @Override
        public BNode createBNode() {
            return createBNode("anonymous-" + ++count);
        }
    }

    private static final class NoTextException extends IOException {

        private static final long serialVersionUID = 1;

        NoTextException(String message) {
            super(message);
        }
    }

    /// The text of the lines, which are bounded and counted as in every triple file.
    private final class Characters extends Reader {

        private String text = "";
        private int at;

        @Override
        public int read(char[] into, int offset, int most) throws IOException {
            if (at == text.length()) {
                String next = lines.next();
                if (next == null) {
                    return -1;
                }
                check(next);
                text = next + '\n';
                at = 0;
            }
            int count = Math.min(most, text.length() - at);
            text.getChars(at, at + count, into, offset);
            at += count;
            return count;
        }

        private void check(String next) throws NoTextException {
            if (lines.wasTooLong()) {
                throw new NoTextException("The line is longer than %d bytes.".formatted(LONGEST_LINE));
            }
            if (next.indexOf('\uFFFD') >= 0) {
                throw new NoTextException("The line is no UTF-8 text.");
            }
        }

        @Override
        public void close() {
            // Whoever opened the lines closes them.
        }
    }
}
