package org.molweave.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.kg.Binning;
import org.molweave.engine.kg.ElementGraphBuilder;
import org.molweave.engine.kg.ElementTable;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.KnowledgeRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The element knowledge graph, from a table of measured properties.
@Command(
        name = "build",
        description = {
            "Builds the chemical element knowledge graph from a table of element data.",
            "The rules that it was built by are written beside it."
        },
        footer = {
            "",
            "Examples:",
            "  molweave kg build -o my-project/kg/elements.tsv",
            "  molweave kg build -o kg/quantiles.tsv --bins quantiles:5 --relation isRadiusOf --relation isStateOf"
        })
final class KgBuildCommand implements Callable<Integer> {

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            required = true,
            description = "The triple file to write (.tsv or .tsv.gz).")
    Path out = Path.of("");

    @Option(
            names = "--elements",
            paramLabel = "FILE",
            description = "A table of element data (default: the built-in one).")
    @Nullable
    Path elements;

    @Option(
            names = "--bins",
            paramLabel = "BINS",
            defaultValue = "edges",
            description = "edges (the published ones), quantiles:N, width:N or log:N (default: ${DEFAULT-VALUE}).")
    String bins = "edges";

    @Option(
            names = "--relation",
            paramLabel = "NAME",
            description = "Only this relation (default: all). May be repeated.")
    List<String> relations = List.of();

    @Option(names = "--rules", paramLabel = "FILE", description = "Build by the rules of this file instead.")
    @Nullable
    Path rulesFile;

    private final Console console;

    KgBuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ElementTable table = elements == null ? ElementTable.builtIn() : ElementTable.read(elements);
        table.problems()
                .forEach(p -> console.err()
                        .println("Warning. %s, line %d: %s".formatted(table.name(), p.line(), p.reason())));
        var builder = new ElementGraphBuilder(table);
        KnowledgeRules rules =
                rulesFile == null ? builder.rules(Binning.parse(bins), relations) : KnowledgeRules.read(rulesFile);
        Files.createDirectories(out.toAbsolutePath().getParent());
        KnowledgeGraph graph = builder.write(out, rules);
        console.out()
                .println("%s: %d triples, %d relations"
                        .formatted(
                                out, graph.triples().size(), graph.relations().size()));
        console.out().println("%s: the rules".formatted(KnowledgeRules.beside(out)));
        return Console.DONE;
    }
}
