package org.molweave.app.table;

import static org.molweave.app.text.Text.tr;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.molweave.engine.chem.SdFile;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;

/// A table of the window at one moment. `cells` are as shown; `exact` are the same with all digits, for other programs
/// to count with.
public record TableContent(String title, List<String> head, List<List<String>> cells, List<List<String>> exact) {

    private static final Pattern STRUCTURES = Pattern.compile("(?i)smiles|structure|molecule|scaffold");

    /// Where what is shown is exact.
    public static TableContent of(String title, List<String> head, List<List<String>> cells) {
        return new TableContent(title, head, cells, cells);
    }

    public String as(TableText form) {
        return form.of(head, form == TableText.CSV ? exact : cells);
    }

    /// The column that holds structures as SMILES; empty where there is none.
    public OptionalInt findStructures() {
        return IntStream.range(0, head.size())
                .filter(column -> STRUCTURES.matcher(head.get(column)).find())
                .filter(this::holdsSmiles)
                .findFirst();
    }

    private boolean holdsSmiles(int column) {
        List<String> some = exact.stream()
                .limit(200)
                .map(row -> row.get(column))
                .filter(cell -> !cell.isBlank())
                .limit(20)
                .toList();
        return some.stream().anyMatch(TableContent::isSmiles);
    }

    private static boolean isSmiles(String cell) {
        try {
            return Smiles.parse(cell).atoms() > 0;
        } catch (SmilesException e) {
            return false;
        }
    }

    /// The rows as molecules with data, for an SDF; `column` holds their structures.
    public List<SdFile.Entry> records(int column) {
        int named = head.indexOf(tr("Name"));
        return new AbstractList<>() {
            @Override
            public SdFile.Entry get(int row) {
                List<String> cells = exact.get(row);
                Map<String, String> data = new LinkedHashMap<>();
                for (int c = 0; c < head.size(); c++) {
                    data.putIfAbsent(head.get(c), cells.get(c));
                }
                String name = named < 0 ? "" : cells.get(named);
                return new SdFile.Entry(cells.get(column), name.isEmpty() ? Integer.toString(row + 1) : name, data);
            }

            @Override
            public int size() {
                return exact.size();
            }
        };
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }
}
