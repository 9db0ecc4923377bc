package org.molweave.app.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds the sections that hold all words typed; titles and headings count more than text.
public final class GuideSearch {

    private static final int AROUND = 60;

    private static final int LONGEST = 160;

    private record Scored(GuideHit hit, int score) {}

    private final List<GuidePage> pages;

    public GuideSearch(Guide guide) {
        pages = guide.pages().stream()
                .filter(page -> !page.id().equals(Guide.CONTENTS))
                .toList();
    }

    /// The best first, `most` at most; nothing for nothing typed.
    public List<GuideHit> find(String typed, int most) {
        List<String> words = Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Scored>();
        for (GuidePage page : pages) {
            for (GuideSection section : page.sections()) {
                int score = score(page, section, words);
                if (score > 0) {
                    found.add(new Scored(new GuideHit(page, section, excerpt(section.text(), words)), score));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .limit(most)
                .map(Scored::hit)
                .toList();
    }

    private static int score(GuidePage page, GuideSection section, List<String> words) {
        String title = page.title().toLowerCase(Locale.ROOT);
        String heading = section.heading().toLowerCase(Locale.ROOT);
        String text = section.text().toLowerCase(Locale.ROOT);
        int score = 0;
        for (String word : words) {
            int own = (title.contains(word) ? 4 : 0)
                    + (heading.contains(word) ? 6 : 0)
                    + Math.min(occurrences(text, word), 5);
            // A page's title alone is no reason to list each of its sections.
            if (!heading.contains(word) && !text.contains(word)) {
                return 0;
            }
            score += own;
        }
        return score;
    }

    private static int occurrences(String text, String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }

    /// The words around the first one found, in one line.
    private static String excerpt(String text, List<String> words) {
        String line = text.replaceAll("\\s+", " ").strip();
        String lower = line.toLowerCase(Locale.ROOT);
        int at = words.stream()
                .mapToInt(lower::indexOf)
                .filter(found -> found >= 0)
                .min()
                .orElse(0);
        int from = Math.max(0, at - AROUND);
        if (from > 0) {
            from = line.indexOf(' ', from) + 1;
        }
        int to = Math.min(line.length(), from + LONGEST);
        return (from > 0 ? "… " : "") + line.substring(from, to).strip() + (to < line.length() ? " …" : "");
    }
}
