package org.molweave.engine.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.molweave.engine.data.Property;
import org.molweave.engine.query.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Predicts properties of new molecules.
@Command(
        name = "predict",
        description = "Predicts the properties of molecules with a fine-tuned model, as CSV in the order of the input.",
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
        try (Model opened = model.open()) {
            if (opened.properties().isEmpty()) {
                throw new IOException(
                        "This model has no head: it was not fine-tuned on a property. Use `molweave embed`.");
            }
            Answers<float[]> answers = Answers.ask(items, m -> List.of(opened.predict(m)));
            List<String> columns =
                    opened.properties().stream().map(Property::name).toList();
            question.write(console, writer -> write(answers, columns, writer));
            return QuestionOptions.finish(console, answers);
        }
    }

    /// Columns of numbers between the molecule and its problem.
    static void write(Answers<float[]> answers, List<String> columns, Writer writer) throws IOException {
        var csv = new CSVPrinter(
                writer, CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get());
        List<Object> cells = new ArrayList<>(List.of("line", "smiles"));
        cells.addAll(columns);
        cells.add("problem");
        csv.printRecord(cells);
        for (int row = 0; row < answers.items().size(); row++) {
            QuestionInput.Item item = answers.items().get(row);
            float[] values = answers.values().get(row);
            cells.clear();
            cells.add(item.line());
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
