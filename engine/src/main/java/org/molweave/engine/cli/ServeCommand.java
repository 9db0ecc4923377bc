package org.molweave.engine.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.molweave.engine.query.Answer;
import org.molweave.engine.query.Ensemble;
import org.molweave.engine.query.ModelServer;
import org.molweave.engine.query.QueryLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A model that stays warm and answers one question after the other.
@Command(
        name = "serve",
        description = {
            "Keeps a model loaded and answers questions line by line.",
            "Each line of stdin is a question, each line of stdout (a part of) an answer, both JSON with the \"id\" that"
                    + " the question chose. Ends when stdin ends. Messages go to stderr.",
            "Of a run of several seeds all models answer: predictions are their mean, with the standard deviation"
                    + " beside it; vectors and attention are those of the first, unless the question names another"
                    + " \"series\"."
        },
        footer = {
            "",
            "Questions:",
            "  {\"id\":\"1\",\"ask\":\"describe\"}",
            "  {\"id\":\"2\",\"ask\":\"predict\",\"smiles\":[\"CCO\",\"c1ccccc1\"]}      also embed, explain",
            "  {\"id\":\"3\",\"ask\":\"what-if\",\"smiles\":\"CCO\",\"without\":{\"relations\":[\"isStateOf\"]}}",
            "  {\"id\":\"4\",\"ask\":\"entity-vectors\"}",
            "  {\"id\":\"2\",\"ask\":\"cancel\"}                                   ends the question 2",
            "",
            "Example:",
            "  molweave serve --model sample-projects/pretrained/model/kcl-pubchem < questions.jsonl"
        })
final class ServeCommand implements Callable<Integer> {

    @Mixin
    ModelOptions model = new ModelOptions();

    @Option(names = "--cold", description = "Answer the first question at once, instead of warming up before it.")
    boolean cold;

    private final Console console;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Ensemble opened = model.openAll()) {
            var server = new ModelServer(opened, this::write);
            if (!cold) {
                server.warmUp();
            }
            var reader = new Thread(() -> read(server), "questions");
            reader.setDaemon(true);
            reader.start();
            server.run();
            return Console.DONE;
        }
    }

    private void read(ModelServer server) {
        try {
            var lines = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    ask(server, line);
                }
            }
        } catch (IOException e) {
            console.err().println("The questions cannot be read any further: " + e.getMessage());
        } finally {
            server.end();
        }
    }

    private void ask(ModelServer server, String line) {
        try {
            server.ask(QueryLines.readQuery(line));
        } catch (QueryLines.BadLineException e) {
            write(new Answer.Failed(e.id(), String.valueOf(e.getMessage())));
        }
    }

    /// Called by both threads; whoever does not read any more needs no answers.
    private synchronized void write(Answer answer) {
        console.out().println(QueryLines.write(answer));
        if (console.out().checkError()) {
            throw new IllegalStateException("Nobody reads the answers any more.");
        }
    }
}
