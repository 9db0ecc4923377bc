package org.molweave.engine.kg;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// How names look in N-Triples.
///
/// An IRI is named without its angle brackets, a blank node with its `_:`, a literal with its quotes, language and
/// type.
/// Names that are none of these travel as `urn:molweave:` IRIs.
final class NTriples {

    private static final String OWN = "urn:molweave:";
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:[^\\x00-\\x20<>\"{}|^`\\\\]*+");
    private static final Pattern BLANK_NODE = Pattern.compile("_:[\\w\\-]++");
    private static final Pattern FIRST_FIELDS = Pattern.compile("\\s*+(?:<[^<>]*+>|_:\\S++)\\s*+<[^<>]*+>.*+");

    private NTriples() {}

    /// Whether a file whose first line is this seems to be N-Triples.
    static boolean looksLike(String line) {
        return FIRST_FIELDS.matcher(line).matches();
    }

    /// The name that the text of an IRI stands for.
    static String name(String iri) {
        if (!iri.startsWith(OWN) || iri.length() == OWN.length()) {
            return iri;
        }
        try {
            String encoded = iri.substring(OWN.length()).replace("+", "%2B");
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return iri; // a stray per cent sign: not written by us, so taken as it is
        }
    }

    static String line(Triple triple) {
        return (BLANK_NODE.matcher(triple.head()).matches() ? triple.head() : iri(triple.head()))
                + ' '
                + iri(triple.relation())
                + ' '
                + object(triple.tail())
                + " .";
    }

    private static String object(String name) {
        return BLANK_NODE.matcher(name).matches() || isLiteral(name) ? name : iri(name);
    }

    private static boolean isLiteral(String name) {
        if (!name.startsWith("\"")) {
            return false;
        }
        try {
            return NTriplesLine.parse("<a:a> <a:a> " + name + " .")
                    .filter(triple -> triple.tail().equals(name))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String iri(String name) {
        boolean isIri = IRI.matcher(name).matches() && !name.startsWith(OWN);
        return '<' + (isIri ? name : OWN + percentEncoded(name)) + '>';
    }

    private static String percentEncoded(String name) {
        StringBuilder text = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
            text.append(plain ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xff));
        }
        return text.toString();
    }
}
