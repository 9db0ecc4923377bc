package org.molweave.engine.data;

/// One record of a file: where it begins, its cells, and what is wrong with it (empty where nothing is).
record Row(long line, String[] cells, String fault) {

    Row(long line, String[] cells) {
        this(line, cells, "");
    }

    String cell(int column) {
        return column >= 0 && column < cells.length ? cells[column] : "";
    }

    /// The beginning of the record, for a message.
    String text() {
        String text = String.join(",", cells);
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
