package org.molweave.app.table;

import java.util.List;

/// A table of the window at one moment. `cells` are as shown; `exact` are the same with all digits, for other programs
/// to count with.
public record TableContent(String title, List<String> head, List<List<String>> cells, List<List<String>> exact) {

    /// Where what is shown is exact.
    public static TableContent of(String title, List<String> head, List<List<String>> cells) {
        return new TableContent(title, head, cells, cells);
    }

    public String as(TableText form) {
        return form.of(head, form == TableText.CSV ? exact : cells);
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }
}
