package org.molweave.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.molweave.engine.kg.KnowledgeGraphLint;
import org.molweave.engine.kg.TripleFile;
import org.molweave.engine.kg.TripleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Slips in an element knowledge graph.
@Command(
        name = "lint",
        description = "Looks for slips in an element knowledge graph. The exit code is 0 also where it finds some.",
        footer = {"", "Example:", "  molweave kg lint my-project/kg/elements.tsv"})
final class KgLintCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Triples: TSV, N-Triples, Turtle or GraphML, also .gz.")
    Path file = Path.of("");

    private final Console console;

    KgLintCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        TripleFile triples = TripleFiles.read(file);
        triples.problems()
                .forEach(p -> console.out().println("line %d: no triple: %s".formatted(p.line(), p.reason())));
        List<KnowledgeGraphLint.Finding> findings = KnowledgeGraphLint.check(triples);
        for (KnowledgeGraphLint.Finding finding : findings) {
            String where = finding.line() > 0 ? "line %d: ".formatted(finding.line()) : "";
            console.out().println(where + finding.sentence());
        }
        console.out()
                .println("%d triples, %d findings, %d bad lines."
                        .formatted(triples.graph().triples().size(), findings.size(), triples.badLines()));
        return Console.DONE;
    }
}
