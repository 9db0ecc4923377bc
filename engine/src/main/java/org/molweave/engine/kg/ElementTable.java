package org.molweave.engine.kg;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.molweave.engine.chem.Element;

/// Measured properties of the chemical elements, one row for each element, one column for each property.
///
/// A row or cell that cannot be used is left out and kept in [#problems()].
public final class ElementTable {

    private static final List<String> NEEDED = List.of("atomic_number", "symbol", "period", "group");
    private static final Set<String> TEXT =
            Set.of("symbol", "name", "block", "category", "phase_298K", "oxidation_states", "electron_configuration");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private final String name;
    private final List<String> columns;
    private final Map<Integer, Map<String, Double>> values = new TreeMap<>();
    private final List<BadLine> problems = new ArrayList<>();

    private ElementTable(String name, CSVParser rows) throws TripleFileException {
        this.name = name;
        columns = List.copyOf(rows.getHeaderNames());
        for (String column : NEEDED) {
            if (!columns.contains(column)) {
                throw new TripleFileException(
                        "%s has no column %s. A table of elements needs %s and one column for each property."
                                .formatted(name, column, String.join(", ", NEEDED)));
            }
        }
        rows.forEach(this::take);
        if (values.isEmpty()) {
            throw new TripleFileException("%s holds no element.%s"
                    .formatted(
                            name,
                            problems.isEmpty()
                                    ? ""
                                    : " Line 2: " + problems.getFirst().reason()));
        }
    }

    /// The table that ships with the engine.
    public static ElementTable builtIn() {
        try (InputStream input = ElementTable.class.getResourceAsStream("elements.csv")) {
            if (input == null) {
                throw new IllegalStateException("The table of elements is missing from the engine's jar.");
            }
            return read("elements.csv", new InputStreamReader(input, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Throws [TripleFileException] when the file is no table of elements.
    public static ElementTable read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(String.valueOf(file.getFileName()), reader);
        } catch (NoSuchFileException e) {
            throw new TripleFileException("There is no file %s.".formatted(file), e);
        }
    }

    public String name() {
        return name;
    }

    /// The atomic numbers of the table, ascending.
    public Collection<Integer> elements() {
        return values.keySet();
    }

    public boolean hasColumn(String column) {
        return columns.contains(column);
    }

    /// A number of the table as it stands there; nothing where the cell is empty.
    public OptionalDouble findValue(int atomicNumber, String column) {
        Double value = values.getOrDefault(atomicNumber, Map.of()).get(column);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// What was left out and why.
    public List<BadLine> problems() {
        return List.copyOf(problems);
    }

    private static ElementTable read(String name, Reader reader) throws IOException {
        try (CSVParser rows = FORMAT.parse(reader)) {
            return new ElementTable(name, rows);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new TripleFileException("%s is no readable CSV file (%s).".formatted(name, e.getMessage()), e);
        }
    }

    private void take(CSVRecord row) {
        int number = Element.findNumber(cell(row, "symbol")).orElse(0);
        if (number == 0 || !cell(row, "atomic_number").equals(Integer.toString(number)) || values.containsKey(number)) {
            report(row, "Symbol and atomic number must be those of an element that has no row yet.");
            return;
        }
        Map<String, Double> numbers = new TreeMap<>();
        for (String column : columns) {
            if (!TEXT.contains(column) && !cell(row, column).isEmpty()) {
                try {
                    numbers.put(column, finite(cell(row, column)));
                } catch (NumberFormatException e) {
                    report(row, "%s of %s is no number: %s.".formatted(column, cell(row, "symbol"), cell(row, column)));
                }
            }
        }
        values.put(number, numbers);
    }

    private static double finite(String text) {
        double value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new NumberFormatException(text);
        }
        return value;
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column).strip() : "";
    }

    private void report(CSVRecord row, String reason) {
        problems.add(new BadLine(row.getParser().getCurrentLineNumber(), String.join(",", row), reason));
    }
}
