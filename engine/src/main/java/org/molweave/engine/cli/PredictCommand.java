package org.molweave.engine.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.molweave.engine.data.Property;
import org.molweave.engine.query.Ensemble;
import org.molweave.engine.query.Prediction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Predicts properties of new molecules.
@Command(
        name = "predict",
        description = {
            "Predicts the properties of molecules with a fine-tuned model, as CSV in the order of the input.",
            "A run of several seeds answers with the mean over its models; the column NAME_spread is their standard"
                    + " deviation (n - 1). Choose one of them with --series."
        },
        footer = {
            "",
            "Examples:",
            "  molweave predict --model my-project/runs/2026-11-24-1310-kcl-finetune-3f2a new.csv -o predicted.csv",
            "  molweave predict --model my-project/runs/2026-11-24-1310-kcl-finetune-3f2a CCO c1ccccc1"
        })
final class PredictCommand implements Callable<Integer> {

    @Mixin
    ModelOptions model = new ModelOptions();

    @Mixin
    QuestionOptions question = new QuestionOptions();

    private final Console console;

    PredictCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<QuestionInput.Item> items = question.read(console);
        try (Ensemble opened = model.openAll()) {
            if (opened.properties().isEmpty()) {
                throw new IOException(
                        "This model has no head: it was not fine-tuned on a property. Use `molweave embed`.");
            }
            boolean several = opened.series().size() > 1;
            Answers<float[]> answers = Answers.ask(
                    items,
                    molecules -> opened.predict(molecules).stream()
                            .map(p -> several ? sideBySide(p) : p.mean())
                            .toList());
            List<String> columns = opened.properties().stream()
                    .map(Property::name)
                    .flatMap(name -> several ? Stream.of(name, name + "_spread") : Stream.of(name))
                    .toList();
            question.write(console, writer -> write(answers, columns, writer));
            return QuestionOptions.finish(console, answers);
        }
    }

    /// Each property's mean, then its spread.
    private static float[] sideBySide(Prediction prediction) {
        float[] cells = new float[2 * prediction.mean().length];
        for (int p = 0; p < prediction.mean().length; p++) {
            cells[2 * p] = prediction.mean()[p];
            cells[2 * p + 1] = prediction.spread()[p];
        }
        return cells;
    }

    /// Columns of numbers between the molecule and its problem.
    static void write(Answers<float[]> answers, List<String> columns, Writer writer) throws IOException {
        var csv = new CSVPrinter(
                writer, CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get());
        boolean named = answers.items().stream().anyMatch(item -> !item.name().isEmpty());
        List<Object> cells = new ArrayList<>(named ? List.of("line", "name", "smiles") : List.of("line", "smiles"));
        cells.addAll(columns);
        cells.add("problem");
        csv.printRecord(cells);
        for (int row = 0; row < answers.items().size(); row++) {
            QuestionInput.Item item = answers.items().get(row);
            float[] values = answers.values().get(row);
            cells.clear();
            cells.add(item.line());
            if (named) {
                cells.add(item.name());
            }
            cells.add(item.text());
            for (int c = 0; c < columns.size(); c++) {
                cells.add(values == null ? "" : values[c]);
            }
            cells.add(item.problem());
            csv.printRecord(cells);
        }
        csv.flush();
    }
}
