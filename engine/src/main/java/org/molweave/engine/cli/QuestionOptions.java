package org.molweave.engine.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.run.WholeFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What predict, embed and explain have in common: the molecules, and where the answer goes.
final class QuestionOptions {

    @Parameters(
            arity = "1..*",
            paramLabel = "MOLECULES",
            description = "A file (CSV, TSV, SMI, SDF, MOL, also .gz), SMILES, or - for lines of SMILES on stdin.")
    List<String> inputs = List.of();

    @Option(names = "--smiles", paramLabel = "COLUMN", description = "The column of SMILES (default: guessed).")
    @Nullable
    String smilesColumn;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write to this file instead of stdout.")
    @Nullable
    Path out;

    /// What writes the answer.
    @FunctionalInterface
    interface Text {
        void writeTo(Writer writer) throws IOException;
    }

    List<QuestionInput.Item> read(Console console) throws IOException {
        return new QuestionInput(console, smilesColumn).read(inputs);
    }

    void write(Console console, Text text) throws IOException {
        if (out == null) {
            text.writeTo(console.out());
            console.out().flush();
            return;
        }
        WholeFile.write(out, stream -> {
            var writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            text.writeTo(writer);
            writer.flush();
        });
        console.err().println("Wrote " + out);
    }

    /// The exit code: failed only where no molecule could be used.
    static int finish(Console console, Answers<?> answers) {
        long problems = answers.problems();
        if (problems > 0) {
            console.err()
                    .println("%d of %d molecules could not be used; the reason stands in their row."
                            .formatted(problems, answers.items().size()));
        }
        return problems == answers.items().size() ? Console.FAILED : Console.DONE;
    }
}
