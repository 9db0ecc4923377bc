package org.molweave.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.KnowledgeGraphStatistics;
import org.molweave.engine.kg.TripleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// The counts of a knowledge graph.
@Command(
        name = "info",
        description = "Counts triples, entities and relations of a knowledge graph, and names its content by its hash.",
        footer = {"", "Example:", "  molweave kg info my-project/kg/elements.tsv"})
final class KgInfoCommand implements Callable<Integer> {

    private static final int MOST_SIZES = 20;

    @Parameters(paramLabel = "FILE", description = "Triples: TSV, N-Triples, Turtle or GraphML, also .gz.")
    Path file = Path.of("");

    private final Console console;

    KgInfoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        KnowledgeGraph graph = TripleFiles.read(file).graph();
        KnowledgeGraphStatistics counts = KnowledgeGraphStatistics.of(graph);
        console.out()
                .println("%d triples (%d distinct), %d entities (%d of them attributes, %d elements), %d relations"
                        .formatted(
                                counts.triples(),
                                counts.distinctTriples(),
                                counts.entities(),
                                counts.heads(),
                                counts.elements(),
                                counts.relations()));
        console.out().println("sha256 " + graph.sha256());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Relation", "Attributes", "Triples of each"));
        counts.sizes()
                .forEach((relation, sizes) -> rows.add(List.of(relation, Integer.toString(sizes.size()), text(sizes))));
        console.out().print(TextTable.of(rows));
        return Console.DONE;
    }

    private static String text(Map<String, Integer> sizes) {
        String text =
                sizes.values().stream().limit(MOST_SIZES).map(String::valueOf).collect(Collectors.joining(" "));
        return sizes.size() > MOST_SIZES ? text + " …" : text;
    }
}
