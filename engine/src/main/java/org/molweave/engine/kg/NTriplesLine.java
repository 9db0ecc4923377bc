package org.molweave.engine.kg;

import java.util.Optional;

/// Scans one line of N-Triples from left to right. Every failure is an [IllegalArgumentException] that names the place.
final class NTriplesLine {

    private static final String ESCAPES = "tbnrf\"'\\";

    private final String line;
    private int at;

    private NTriplesLine(String line) {
        this.line = line;
    }

    /// Nothing for a comment.
    static Optional<Triple> parse(String line) {
        var scanner = new NTriplesLine(line);
        scanner.skipBlanks();
        return scanner.peek() == '#' ? Optional.empty() : Optional.of(scanner.triple());
    }

    private Triple triple() {
        String subject = peek() == '_' ? blankNode() : iri();
        skipBlanks();
        String predicate = iri();
        skipBlanks();
        String object = switch (peek()) {
            case '_' -> blankNode();
            case '"' -> literal();
            default -> iri();
        };
        skipBlanks();
        expect('.');
        skipBlanks();
        if (at < line.length() && peek() != '#') {
            throw wrong("nothing more but a comment");
        }
        return new Triple(subject, predicate, object);
    }

    private String iri() {
        return NTriples.name(iriText());
    }

    private String iriText() {
        expect('<');
        StringBuilder text = new StringBuilder();
        while (peek() != '>') {
            char c = next("the end of an IRI (>)");
            if (c == '\\') {
                text.appendCodePoint(codePoint(next("u or U")));
            } else if (c <= ' ' || "<\"{}|^`".indexOf(c) >= 0) {
                at--;
                throw wrong("the end of an IRI (>)");
            } else {
                text.append(c);
            }
        }
        at++;
        if (text.isEmpty()) {
            throw wrong("an IRI that is not empty");
        }
        return text.toString();
    }

    private String blankNode() {
        int start = at;
        at++;
        expect(':');
        while (at < line.length() && peek() > ' ' && "<>\"#".indexOf(peek()) < 0) {
            at++;
        }
        while (line.charAt(at - 1) == '.') {
            at--;
        }
        if (at <= start + 2) {
            throw wrong("the name of a blank node");
        }
        return line.substring(start, at);
    }

    /// Keeps quotes, escapes, language and type, so that no two literals share a name.
    private String literal() {
        int start = at++;
        for (char c = next("a closing quote"); c != '"'; c = next("a closing quote")) {
            if (c == '\\') {
                char escape = next("an escape");
                if (ESCAPES.indexOf(escape) < 0) {
                    codePoint(escape);
                }
            }
        }
        if (peek() == '@') {
            at++;
            int language = at;
            while (Character.isLetterOrDigit(peek()) || peek() == '-') {
                at++;
            }
            if (at == language) {
                throw wrong("a language");
            }
        } else if (peek() == '^') {
            at++;
            expect('^');
            iriText();
        }
        return line.substring(start, at).replace("\t", "\\t");
    }

    private int codePoint(char kind) {
        int digits = kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
        if (digits == 0 || at + digits > line.length()) {
            throw wrong("an escape such as \\u00e9");
        }
        int codePoint = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(line.charAt(at++), 16);
            if (digit < 0) {
                throw wrong("an escape such as \\u00e9");
            }
            codePoint = (codePoint << 4) | digit;
        }
        if (!Character.isValidCodePoint(codePoint) || (codePoint >= 0xd800 && codePoint <= 0xdfff)) {
            throw wrong("an escape that stands for a character");
        }
        return codePoint;
    }

    private void skipBlanks() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    /// The character here, or zero at the end.
    private char peek() {
        return at < line.length() ? line.charAt(at) : 0;
    }

    private char next(String wanted) {
        if (at >= line.length()) {
            throw wrong(wanted);
        }
        return line.charAt(at++);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong("“" + c + "”");
        }
        at++;
    }

    private IllegalArgumentException wrong(String wanted) {
        return new IllegalArgumentException(
                "No N-Triples line: %s was expected at column %d.".formatted(wanted, at + 1));
    }
}
