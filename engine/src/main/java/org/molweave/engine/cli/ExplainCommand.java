package org.molweave.engine.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.molweave.engine.chem.Element;
import org.molweave.engine.graph.AttentionTable;
import org.molweave.engine.query.Model;
import org.molweave.engine.query.ModelTrace;
import org.molweave.engine.run.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What a model attended to.
@Command(
        name = "explain",
        description = {
            "Writes the attention of a model as JSON or CSV.",
            "For each atom these are its weights over the bonds and over the facts about its element, for each"
                    + " message-passing step and averaged.",
            "Of a run of several seeds the first model answers, or the one that --series names."
        },
        footer = {
            "",
            "Examples:",
            "  molweave explain --model my-project/runs/2026-11-24-1310-kcl-pretrain-3f2a CCO --format csv",
            "  molweave explain --profile released --encoder kmpnn --weights kmpnn.npz --triples triples.tsv CCO"
        })
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    ModelOptions model = new ModelOptions();

    @Mixin
    QuestionOptions question = new QuestionOptions();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "json", description = "json or csv.")
    EmbedCommand.Format format = EmbedCommand.Format.JSON;

    private final Console console;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<QuestionInput.Item> items = question.read(console);
        try (Model opened = model.open()) {
            if (model.isPublished() && format == EmbedCommand.Format.JSON) {
                Answers<ModelTrace> traces =
                        Answers.ask(items, m -> m.stream().map(opened::trace).toList());
                question.write(console, writer -> JsonAnswers.write(traces, TraceJson::of, writer));
                return QuestionOptions.finish(console, traces);
            }
            Answers<AttentionTable> tables = Answers.ask(
                    items,
                    molecules -> molecules.stream()
                            .map(m -> AttentionTable.of(opened.explain(m), Element::symbol))
                            .toList());
            write(tables);
            return QuestionOptions.finish(console, tables);
        }
    }

    private void write(Answers<AttentionTable> tables) throws IOException {
        if (format == EmbedCommand.Format.JSON) {
            question.write(console, writer -> JsonAnswers.write(tables, t -> (ObjectNode) Json.tree(t), writer));
            return;
        }
        List<AttentionTable> found =
                tables.values().stream().filter(Objects::nonNull).toList();
        question.write(console, writer -> AttentionTable.writeCsv(found, writer));
        for (QuestionInput.Item item : tables.items()) {
            if (item.molecule() == null) {
                console.err().println("Line %d, %s: %s".formatted(item.line(), item.text(), item.problem()));
            }
        }
    }
}
