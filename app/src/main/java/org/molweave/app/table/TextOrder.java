package org.molweave.app.table;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// Texts as the language of the user sorts them, as the columns of tables do without it, but several times faster for
/// many rows.
///
/// For one thread: what was computed for a text is kept for the next sorting.
public final class TextOrder implements Comparator<String> {

    private static final int MOST_KEPT = 50_000;

    private final Collator collator = Collator.getInstance();
    private final Map<String, CollationKey> keys = new HashMap<>();

    @Override
    public int compare(String a, String b) {
        return key(a).compareTo(key(b));
    }

    private CollationKey key(String text) {
        if (keys.size() >= MOST_KEPT) {
            keys.clear();
        }
        return keys.computeIfAbsent(text, collator::getCollationKey);
    }
}
