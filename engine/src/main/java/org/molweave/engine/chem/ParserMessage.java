package org.molweave.engine.chem;

import org.jspecify.annotations.Nullable;

/// Turns what the toolkit's parser says into a sentence for a chemist.
final class ParserMessage {

    private ParserMessage() {}

    static String explain(@Nullable String message) {
        if (message == null) {
            return "It is not a SMILES.";
        }
        String[] lines = message.split("\n");
        int position = lines.length >= 3 ? lines[lines.length - 1].indexOf('^') : -1;
        String text = lines.length >= 3 ? lines[lines.length - 2] : "";
        String at = position >= 0 ? " at position " + (position + 1) : "";
        if (message.contains("unexpected character")) {
            String character = position >= 0 && position < text.length() ? " '" + text.charAt(position) + "'" : "";
            return "Unexpected character" + character + at + ".";
        }
        if (message.contains("Unclosed ring")) {
            return "A ring bond is opened and never closed; the SMILES may be cut off.";
        }
        if (message.contains("Unclosed branch")) {
            return "A branch is opened with '(' and never closed; the SMILES may be cut off.";
        }
        if (message.contains("unopened branch")) {
            return "The ')'" + at + " closes no branch.";
        }
        if (message.contains("kekul")) {
            return "No alternation of single and double bonds fits its aromatic atoms; often an [nH] is missing.";
        }
        return plain(lines[0], at);
    }

    /// The parser's own words without the SMILES that it repeats.
    private static String plain(String line, String at) {
        int end = line.indexOf("', ");
        String said = line.startsWith("could not parse '") && end > 0 ? line.substring(end + 3) : line;
        said = said.strip().replaceAll("[:,.]+$", "");
        if (said.isEmpty()) {
            return "It is not a SMILES.";
        }
        return cut(Character.toUpperCase(said.charAt(0)) + said.substring(1)) + at + ".";
    }

    static String brief(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null
                ? thrown.getClass().getSimpleName()
                : cut(message.lines().findFirst().orElse(""));
    }

    private static String cut(String text) {
        return text.length() <= 160 ? text : text.substring(0, 160) + "…";
    }
}
