package org.molweave.app.shell;

import java.util.Locale;

/// How well a name fits what was typed.
final class Match {

    /// From here on, what was typed stands in the name as it is.
    static final int WHOLE = 500;

    private Match() {}

    /// 0 where the letters do not all occur in their order; more for letters that begin words or follow one another.
    /// Everything fits what is empty, equally well.
    static int score(String name, String typed) {
        if (typed.isEmpty()) {
            return 1;
        }
        String text = name.toLowerCase(Locale.ROOT);
        String wanted = typed.toLowerCase(Locale.ROOT);
        int whole = text.indexOf(wanted);
        if (whole >= 0) {
            return (beginsWord(text, whole) ? 2_000 : 1_000) - whole;
        }
        int score = 1;
        int at = 0;
        for (int i = 0; i < wanted.length(); i++) {
            int next = text.indexOf(wanted.charAt(i), at);
            if (next < 0) {
                return 0;
            }
            score += beginsWord(text, next) ? 10 : next == at ? 5 : 0;
            at = next + 1;
        }
        return score;
    }

    private static boolean beginsWord(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
