package org.molweave.engine.data;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// What a run read, in numbers: the artifact `data.json`. `badRows` counts those that were left out, `remarks`
/// those that were merged or lost a label; `examples` shows the first of both. `notes` tell what was guessed.
public record DataSummary(
        int format,
        String name,
        String file,
        int molecules,
        int badRows,
        int remarks,
        List<BadRow> examples,
        List<String> notes,
        List<Column> properties) {

    public static final String FILE_NAME = "data.json";

    private static final int FORMAT = 1;
    private static final int MOST_EXAMPLES = 20;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /// A measured property: for how many molecules it is known, its range, and how many are positive in a
    /// classification.
    public record Column(
            String name, Property.Kind kind, String unit, int known, float least, float greatest, int positives) {}

    public DataSummary {
        examples = List.copyOf(examples);
        notes = List.copyOf(notes);
        properties = List.copyOf(properties);
    }

    /// `file` is the path as the run names it.
    public static DataSummary of(MoleculeDataset data, String file) {
        List<Column> columns = new ArrayList<>();
        for (int p = 0; p < data.properties().size(); p++) {
            columns.add(column(data, p));
        }
        List<BadRow> bad = data.badRows();
        int kept = (int) bad.stream().filter(BadRow::kept).count();
        return new DataSummary(
                FORMAT,
                data.name(),
                file,
                data.size(),
                bad.size() - kept,
                kept,
                bad.subList(0, Math.min(bad.size(), MOST_EXAMPLES)),
                data.notes(),
                columns);
    }

    public void write(Path file) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        Files.write(temporary, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    public static DataSummary read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), DataSummary.class);
    }

    private static Column column(MoleculeDataset data, int p) {
        int known = 0;
        int positives = 0;
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (float[] row : data.labels()) {
            if (!Float.isNaN(row[p])) {
                known++;
                positives += row[p] >= 0.5f ? 1 : 0;
                least = Math.min(least, row[p]);
                greatest = Math.max(greatest, row[p]);
            }
        }
        Property property = data.properties().get(p);
        boolean isClass = property.kind() == Property.Kind.CLASSIFICATION;
        return new Column(
                property.name(),
                property.kind(),
                property.unit(),
                known,
                known == 0 ? 0 : least,
                known == 0 ? 0 : greatest,
                isClass ? positives : 0);
    }
}
