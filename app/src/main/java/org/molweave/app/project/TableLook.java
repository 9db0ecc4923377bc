package org.molweave.app.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the molecules of the open table are looked at: which of them are shown, in which order, and which rows that
/// could not be read are off the list. Values only, so that it can be kept in a file.
///
/// `sortedBy` names what rows are ordered by; empty means the order of the file.
public record TableLook(
        String search, List<Condition> conditions, String sortedBy, boolean descending, List<LeftOut> leftOut) {

    /// All rows in the order of the file.
    public static final TableLook ALL = new TableLook("", List.of(), "", false, List.of());

    /// A condition that rows must meet: its `kind`, the words that it is about (the name of what is measured, a
    /// pattern, parts of the split), and the numbers between which a value must lie. What the kind does not need is
    /// empty or 0.
    public record Condition(String kind, List<String> words, double from, double to) {

        /// A file may lack what a newer program writes.
        public Condition {
            kind = orEmpty(kind);
            words = words == null ? List.of() : List.copyOf(words);
        }

        /// The first word, empty where there is none.
        public String word() {
            return words.isEmpty() ? "" : words.getFirst();
        }
    }

    /// A row that could not be read, by its line in the file and what is wrong with it.
    public record LeftOut(long line, String reason) {

        public LeftOut {
            reason = orEmpty(reason);
        }
    }

    public TableLook {
        search = orEmpty(search);
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        sortedBy = orEmpty(sortedBy);
        leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
