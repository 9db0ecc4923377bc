package org.molweave.app.pane.predictions;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.molweave.engine.chem.SdFile;
import org.molweave.engine.query.Prediction;
import org.molweave.engine.run.WholeFile;

/// The table as a file: everything that is shown, and the similar molecules of the training part by their
/// SMILES.
final class PredictionCsv {

    private PredictionCsv() {}

    static void write(List<Item> items, PredictionsModel.Results results, Path file) throws IOException {
        WholeFile.write(file, stream -> {
            var writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            write(items, results, writer);
            writer.flush();
        });
    }

    static void write(List<Item> items, PredictionsModel.Results results, Writer out) throws IOException {
        var csv = new CSVPrinter(
                out, CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get());
        csv.printRecord(header(results));
        for (Item item : items) {
            csv.printRecord(cells(item, results));
        }
        csv.flush();
    }

    /// As SDF: structures with everything that is shown as data.
    static void writeSdf(List<Item> items, PredictionsModel.Results results, Path file) throws IOException {
        List<String> header = header(results);
        List<SdFile.Entry> entries = items.stream()
                .map(item -> new SdFile.Entry(
                        item.text(),
                        item.name().isEmpty() ? Long.toString(item.line()) : item.name(),
                        data(header, cells(item, results))))
                .toList();
        WholeFile.write(file, stream -> SdFile.write(stream, entries));
    }

    private static Map<String, String> data(List<String> header, List<Object> cells) {
        Map<String, String> data = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            data.put(header.get(i), String.valueOf(cells.get(i)));
        }
        return data;
    }

    private static List<String> header(PredictionsModel.Results results) {
        List<String> header =
                new ArrayList<>(results.named() ? List.of("line", "name", "smiles") : List.of("line", "smiles"));
        results.properties().forEach(property -> {
            header.add(property.name());
            if (results.spreads()) {
                header.add(property.name() + "_spread");
            }
        });
        header.addAll(List.of("domain", "similarity", "nearest", "problem"));
        return header;
    }

    private static List<Object> cells(Item item, PredictionsModel.Results results) {
        List<Object> cells = new ArrayList<>(
                results.named() ? List.of(item.line(), item.name(), item.text()) : List.of(item.line(), item.text()));
        Prediction prediction = item.prediction();
        for (int p = 0; p < results.properties().size(); p++) {
            cells.add(prediction == null ? "" : prediction.mean()[p]);
            if (results.spreads()) {
                cells.add(prediction == null ? "" : prediction.spread()[p]);
            }
        }
        Applicability judgement = item.applicability();
        if (judgement == null) {
            cells.addAll(List.of("", "", ""));
        } else {
            cells.add(judgement.level().name().toLowerCase(Locale.ROOT));
            cells.add(String.format(Locale.ROOT, "%.3f", judgement.similarity()));
            cells.add(
                    judgement.nearest().isEmpty()
                            ? ""
                            : judgement.nearest().getFirst().smiles());
        }
        cells.add(item.problem());
        return cells;
    }
}
