package org.molweave.engine.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.molweave.engine.query.Model;
import org.molweave.engine.query.ModelTrace;
import org.molweave.engine.run.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The vectors that an encoder makes of molecules.
@Command(
        name = "embed",
        description = {
            "Writes the vector that a model makes of each molecule, as CSV or JSON.",
            "With --trace (always with published weights) as JSON with everything on the way to it: graph, node vectors,"
                    + " attention.",
            "Of a run of several seeds the first model answers, or the one that --series names."
        },
        footer = {
            "",
            "Examples:",
            "  molweave embed --model my-project/runs/2026-11-24-1310-kcl-pretrain-3f2a molecules.smi -o vectors.csv",
            "  echo CCO | molweave embed --profile released --encoder gcn --weights encoder.npz -"
        })
final class EmbedCommand implements Callable<Integer> {

    enum Format {
        CSV,
        JSON
    }

    @Mixin
    ModelOptions model = new ModelOptions();

    @Mixin
    QuestionOptions question = new QuestionOptions();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "csv", description = "csv or json.")
    Format format = Format.CSV;

    @Option(names = "--trace", description = "Everything that the encoder computed, as JSON.")
    boolean trace;

    private final Console console;

    EmbedCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<QuestionInput.Item> items = question.read(console);
        try (Model opened = model.open()) {
            if (trace || model.isPublished()) {
                Answers<ModelTrace> traces =
                        Answers.ask(items, m -> m.stream().map(opened::trace).toList());
                question.write(console, writer -> JsonAnswers.write(traces, TraceJson::of, writer));
                return QuestionOptions.finish(console, traces);
            }
            Answers<float[]> vectors = Answers.ask(items, m -> List.of(opened.embed(m)));
            if (format == Format.JSON) {
                question.write(
                        console,
                        writer -> JsonAnswers.write(
                                vectors, v -> Json.object().set("graph_embedding", Json.tree(v)), writer));
            } else {
                question.write(console, writer -> PredictCommand.write(vectors, columns(vectors), writer));
            }
            return QuestionOptions.finish(console, vectors);
        }
    }

    private static List<String> columns(Answers<float[]> vectors) {
        int width = 0;
        for (float[] vector : vectors.values()) {
            width = vector == null ? width : vector.length;
        }
        return IntStream.rangeClosed(1, width).mapToObj(i -> "v" + i).toList();
    }
}
