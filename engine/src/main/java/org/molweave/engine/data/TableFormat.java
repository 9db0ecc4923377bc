package org.molweave.engine.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;

/// How a file is laid out: SDF or delimited text, with which delimiter, with a header or not, and what the columns are
/// called.
record TableFormat(Path file, long maxBytes, boolean sdf, char delimiter, boolean header, List<String> columns) {

    /// Stands for "one column", as no text holds it.
    private static final char NONE = '\0';

    private static final int HEAD_LINES = 60;

    static TableFormat detect(Path file, long maxBytes) throws IOException {
        List<String> head = head(file, maxBytes);
        if (head.isEmpty()) {
            throw new DataException("%s holds nothing but blank lines.".formatted(file));
        }
        if (isSdf(file, head)) {
            List<String> columns = SdfRows.fields(file, maxBytes);
            return new TableFormat(file, maxBytes, true, NONE, false, columns);
        }
        char delimiter = delimiter(file, head);
        List<String[]> rows = new ArrayList<>();
        for (String line : head) {
            rows.add(CellSplitter.cells(line, delimiter));
        }
        boolean header = hasHeader(rows);
        return new TableFormat(file, maxBytes, false, delimiter, header, names(rows, header));
    }

    RowSource open() throws IOException {
        LineSource lines = TextFile.open(file, maxBytes);
        if (sdf) {
            return new SdfRows(lines, columns);
        }
        var rows = new DelimitedRows(lines, delimiter);
        if (header) {
            rows.next();
        }
        return rows;
    }

    String describe() {
        if (sdf) {
            return "SDF";
        }
        String cells = switch (delimiter) {
            case ',' -> "cells separated by commas";
            case ';' -> "cells separated by semicolons";
            case '\t' -> "cells separated by tabs";
            default -> "one column";
        };
        return cells + (header ? ", with a header" : ", without a header");
    }

    private static List<String> head(Path file, long maxBytes) throws IOException {
        List<String> head = new ArrayList<>();
        try (LineSource lines = TextFile.open(file, maxBytes)) {
            LineSource.@Nullable Line line = lines.next();
            while (line != null && head.size() < HEAD_LINES) {
                if (!line.text().isBlank()) {
                    head.add(line.text());
                }
                line = lines.next();
            }
        }
        return head;
    }

    private static boolean isSdf(Path file, List<String> head) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT).replaceAll("\\.gz$", "");
        boolean named = name.endsWith(".sdf") || name.endsWith(".sd") || name.endsWith(".mol");
        return named
                || head.stream().anyMatch(l -> l.startsWith("M  END") || l.endsWith("V2000") || l.endsWith("V3000"));
    }

    /// The candidate that lays bare a header of a structure, else the one that cuts most lines into as many cells as
    /// the
    /// first.
    private static char delimiter(Path file, List<String> head) {
        boolean smi = file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.(smi|smiles|ism)(\\.gz)?");
        char best = NONE;
        double bestShare = 0.5;
        for (char candidate : smi ? new char[] {'\t'} : new char[] {'\t', ';', ','}) {
            String[] first = CellSplitter.cells(head.getFirst(), candidate);
            int width = first.length;
            if (width > 1 && Arrays.stream(first).anyMatch(cell -> ColumnNames.smilesRank(cell) >= 0)) {
                return candidate;
            }
            long same = head.stream()
                    .filter(line -> CellSplitter.cells(line, candidate).length == width)
                    .count();
            double share = (double) same / head.size();
            if (width > 1 && share > bestShare) {
                best = candidate;
                bestShare = share;
            }
        }
        return best;
    }

    /// A first row is a header where a cell of it names a structure, or where none of it is a structure or a number.
    private static boolean hasHeader(List<String[]> rows) {
        String[] first = rows.getFirst();
        for (String cell : first) {
            if (ColumnNames.smilesRank(cell) >= 0 && !isStructure(cell)) {
                return true;
            }
        }
        for (String cell : first) {
            if (isStructure(cell) || !Float.isNaN(LabelText.value(cell))) {
                return false;
            }
        }
        return rows.size() > 1;
    }

    static boolean isStructure(String cell) {
        try {
            return !cell.isBlank() && Smiles.parse(cell).atoms() > 0;
        } catch (SmilesException e) {
            return false;
        }
    }

    private static List<String> names(List<String[]> rows, boolean header) {
        List<String> names = new ArrayList<>();
        String[] first = rows.getFirst();
        for (int i = 0; i < first.length; i++) {
            String name = header ? first[i].strip() : "";
            String unique = name.isEmpty() ? "column " + (i + 1) : name;
            names.add(names.contains(unique) ? unique + " (" + (i + 1) + ")" : unique);
        }
        return List.copyOf(names);
    }
}
