package org.molweave.engine.report;

import java.util.Locale;

/// Text and numbers as HTML: whatever came from a file or a user passes through [#escape].
final class Html {

    private Html() {}

    /// Safe between tags and inside quoted attributes; control characters, which XML forbids, become blanks.
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isForbidden(c) ? ' ' : c);
            }
        });
        return out.toString();
    }

    private static boolean isForbidden(int c) {
        return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0xd800 && c <= 0xdfff) || c == 0xfffe || c == 0xffff;
    }

    /// `digits` decimals with a real minus sign; a dash where there is no number.
    static String number(double value, int digits) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        boolean isZero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return isZero ? text.replace("-", "") : text.replace('-', '−');
    }

    /// Three decimals below 10, fewer above: what a reader compares.
    static String score(double value) {
        double size = Math.abs(value);
        return number(value, size < 10 ? 3 : size < 1000 ? 2 : 0);
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '\u202f');
    }

    static String count(long value, String one, String many) {
        return count(value) + " " + (value == 1 ? one : many);
    }

    /// A coordinate: two decimals are finer than any screen.
    static String at(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
