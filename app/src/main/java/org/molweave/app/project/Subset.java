package org.molweave.app.project;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.Property;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.WholeFile;

/// Some of the open molecules as a data file of their own.
public final class Subset {

    private Subset() {}

    /// Writes the rows in their order, with what was measured, their split and the line that they came from, to a new
    /// file in the project's data folder. A name that is taken gets a number.
    public static Path write(Project project, MoleculeTable table, BitSet rows, String name) throws IOException {
        Path folder = Files.createDirectories(project.folder().resolve("data"));
        Path file = free(folder, safe(name));
        WholeFile.write(file, stream -> {
            var writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            write(table.dataset(), rows, writer);
            writer.flush();
        });
        return file;
    }

    static void write(MoleculeDataset data, BitSet rows, Appendable out) throws IOException {
        boolean split = data.splits().length > 0;
        List<Object> header = new ArrayList<>(List.of("smiles"));
        if (data.hasNames()) {
            header.add("name");
        }
        data.properties().stream().map(Property::name).forEach(header::add);
        if (split) {
            header.add("split");
        }
        header.add("line");
        var csv = new CSVPrinter(
                out, CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get());
        csv.printRecord(header);
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            List<Object> cells =
                    new ArrayList<>(List.of(data.molecules().get(row).smiles()));
            if (data.hasNames()) {
                cells.add(data.nameOf(row));
            }
            for (float label : data.labels()[row]) {
                cells.add(text(label));
            }
            if (split) {
                cells.add(data.splits()[row]);
            }
            cells.add(data.lines()[row]);
            csv.printRecord(cells);
        }
    }

    private static String text(float label) {
        return Float.isNaN(label) ? "" : label == Math.rint(label) ? "%.0f".formatted(label) : Float.toString(label);
    }

    private static String safe(String name) {
        String safe = name.strip().replaceAll("\\.csv$", "").replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        return safe.isEmpty() || safe.startsWith(".") ? "subset" : safe;
    }

    private static Path free(Path folder, String stem) {
        Path free = folder.resolve(stem + ".csv");
        for (int i = 2; Files.exists(free); i++) {
            free = folder.resolve("%s-%d.csv".formatted(stem, i));
        }
        return free;
    }
}
