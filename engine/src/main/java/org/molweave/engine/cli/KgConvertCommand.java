package org.molweave.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.molweave.engine.kg.GraphMl;
import org.molweave.engine.kg.GraphMlFile;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.TripleFile;
import org.molweave.engine.kg.TripleFiles;
import org.molweave.engine.run.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// A knowledge graph in another form.
@Command(
        name = "convert",
        description = {
            "Writes a knowledge graph in another form, told by the ending: .tsv, .nt or .graphml, each also with .gz.",
            "Read are these and Turtle (.ttl). From GraphML to GraphML, places and weights stay."
        },
        footer = {
            "",
            "Examples:",
            "  molweave kg convert facts.ttl facts.tsv",
            "  molweave kg convert my-project/kg/elements.tsv elements.graphml"
        })
final class KgConvertCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "TSV, N-Triples, Turtle or GraphML, also .gz.")
    Path from = Path.of("");

    @Parameters(index = "1", paramLabel = "TO", description = "The file to write; one that exists is left alone.")
    Path to = Path.of("");

    private final Console console;

    KgConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(to)) {
            throw new IOException("%s exists already. Give another name, or move it away first.".formatted(to));
        }
        String ending = to.toString().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        boolean isGraphMl = ending.endsWith(".graphml");
        if (!isGraphMl && !ending.endsWith(".tsv") && !ending.endsWith(".nt")) {
            throw new IOException(
                    "The form of %s is not known. Its name must end in .tsv, .nt or .graphml.".formatted(to));
        }
        TripleFile read;
        if (isGraphMl && GraphMl.isNamedSo(from)) {
            GraphMlFile graph = GraphMl.read(from);
            read = graph.triples();
            writeGraphMl(graph);
        } else {
            read = TripleFiles.read(from);
            write(read.graph(), isGraphMl, ending.endsWith(".nt"));
        }
        read.problems()
                .forEach(p -> console.err()
                        .println("Warning. %s, line %d was left out: %s".formatted(from, p.line(), p.reason())));
        console.out()
                .println("%s: %d triples, %d relations"
                        .formatted(
                                to,
                                read.graph().triples().size(),
                                read.graph().relations().size()));
        return Console.DONE;
    }

    private void write(KnowledgeGraph graph, boolean isGraphMl, boolean isNTriples) throws IOException {
        if (isGraphMl) {
            writeGraphMl(GraphMlFile.of(graph, Map.of()));
        } else if (isNTriples) {
            TripleFiles.writeNTriples(to, graph);
        } else {
            TripleFiles.writeTsv(to, graph);
        }
    }

    private void writeGraphMl(GraphMlFile graph) throws IOException {
        boolean packed = to.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        WholeFile.write(to, out -> {
            if (packed) {
                var packing = new GZIPOutputStream(out);
                GraphMl.write(packing, graph);
                packing.finish();
            } else {
                GraphMl.write(out, graph);
            }
        });
    }
}
