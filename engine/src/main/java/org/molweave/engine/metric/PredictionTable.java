package org.molweave.engine.metric;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/// Measured and predicted values, molecule by molecule: the artifact `predictions.csv`, which any spreadsheet opens.
public record PredictionTable(List<String> properties, List<PredictionRow> rows) {

    public static final String FILE_NAME = "predictions.csv";

    private static final List<String> FIRST_COLUMNS = List.of("line", "smiles", "seed", "part");
    private static final String MEASURED = " measured";
    private static final String PREDICTED = " predicted";

    public PredictionTable {
        properties = List.copyOf(properties);
        rows = List.copyOf(rows);
    }

    public List<PredictionRow> part(String part) {
        return rows.stream().filter(row -> row.part().equals(part)).toList();
    }

    public void write(Path file) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try (Writer writer = Files.newBufferedWriter(temporary);
                CSVPrinter csv = new CSVPrinter(
                        writer,
                        CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get())) {
            csv.printRecord(header());
            for (PredictionRow row : rows) {
                csv.printRecord(cells(row));
            }
        }
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    public static PredictionTable read(Path file) throws IOException {
        try (CSVParser csv = CSVParser.parse(
                file,
                java.nio.charset.StandardCharsets.UTF_8,
                CSVFormat.DEFAULT.builder().setHeader().get())) {
            List<String> properties = csv.getHeaderNames().stream()
                    .skip(FIRST_COLUMNS.size())
                    .filter(name -> name.endsWith(MEASURED))
                    .map(name -> name.substring(0, name.length() - MEASURED.length()))
                    .toList();
            List<PredictionRow> rows = new ArrayList<>();
            for (CSVRecord cells : csv) {
                rows.add(row(cells, properties.size(), file));
            }
            return new PredictionTable(properties, rows);
        }
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(FIRST_COLUMNS);
        for (String property : properties) {
            header.add(property + MEASURED);
            header.add(property + PREDICTED);
        }
        return header;
    }

    private List<Object> cells(PredictionRow row) {
        List<Object> cells = new ArrayList<>(List.of(row.line(), row.smiles(), row.seed(), row.part()));
        for (int p = 0; p < properties.size(); p++) {
            cells.add(text(row.measured()[p]));
            cells.add(text(row.predicted()[p]));
        }
        return cells;
    }

    private static String text(float value) {
        return Float.isNaN(value) ? "" : Float.toString(value);
    }

    private static PredictionRow row(CSVRecord cells, int properties, Path file) throws IOException {
        int first = FIRST_COLUMNS.size();
        try {
            float[] measured = new float[properties];
            float[] predicted = new float[properties];
            for (int p = 0; p < properties; p++) {
                measured[p] = number(cells.get(first + 2 * p));
                predicted[p] = number(cells.get(first + 2 * p + 1));
            }
            return new PredictionRow(
                    Long.parseLong(cells.get(0)),
                    cells.get(1),
                    Long.parseLong(cells.get(2)),
                    cells.get(3),
                    measured,
                    predicted);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IOException(
                    "%s, record %d, is not a row of predictions: %s"
                            .formatted(file, cells.getRecordNumber(), e.getMessage()),
                    e);
        }
    }

    private static float number(String text) {
        return text.isEmpty() ? Float.NaN : Float.parseFloat(text);
    }
}
