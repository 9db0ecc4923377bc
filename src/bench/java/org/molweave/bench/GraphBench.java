package org.molweave.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;
import org.molweave.engine.graph.GraphBatch;
import org.molweave.engine.graph.GraphRules;
import org.molweave.engine.graph.Vocabulary;
import org.molweave.engine.kg.Binning;
import org.molweave.engine.kg.ElementGraphBuilder;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.ElementTable;

/// Measures one thread from SMILES to batch-ready arrays: `GraphBench FILE.smi[.gz] [molecules] [rounds]`.
public final class GraphBench {

    private static final int BATCH = 256;

    private GraphBench() {}

    public static void main(String[] arguments) throws IOException {
        int limit = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        List<String> smiles = lines(Path.of(arguments[0]), limit);
        var builder = new ElementGraphBuilder(ElementTable.builtIn());
        var knowledge =
                ElementKnowledgeGraph.of(builder.build("elements", builder.rules(new Binning.Published(), List.of())));
        GraphRules rules = GraphRules.of(Vocabulary.Layout.KCL, knowledge);
        for (int round = 1; round <= rounds; round++) {
            measure(round, smiles, rules);
        }
    }

    private static void measure(int round, List<String> smiles, GraphRules rules) {
        long parsing = 0;
        long building = 0;
        long atoms = 0;
        long edges = 0;
        int molecules = 0;
        for (int from = 0; from < smiles.size(); from += BATCH) {
            long start = System.nanoTime();
            List<Molecule> parsed = parsed(smiles.subList(from, Math.min(smiles.size(), from + BATCH)));
            long between = System.nanoTime();
            GraphBatch batch = GraphBatch.of(parsed, rules);
            long end = System.nanoTime();
            parsing += between - start;
            building += end - between;
            atoms += batch.atoms();
            edges += batch.bonds().edges();
            molecules += batch.graphs();
        }
        double batches = Math.ceil((double) smiles.size() / BATCH);
        System.out.printf(
                Locale.ROOT,
                "round %d: %d molecules, %d atoms, %d edges; SMILES to batch %.0f molecules/s (parsing alone %.0f); building a batch of %d takes %.3f ms%n",
                round,
                molecules,
                atoms,
                edges,
                molecules * 1e9 / (parsing + building),
                molecules * 1e9 / parsing,
                BATCH,
                building / 1e6 / batches);
    }

    private static List<Molecule> parsed(List<String> smiles) {
        List<Molecule> molecules = new ArrayList<>(smiles.size());
        for (String text : smiles) {
            try {
                molecules.add(Smiles.parse(text));
            } catch (SmilesException e) {
                System.err.println(e.getMessage()); // its time counts, it gives nothing
            }
        }
        return molecules;
    }

    private static List<String> lines(Path file, int limit) throws IOException {
        try (var raw = Files.newInputStream(file);
                var text = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .limit(limit)
                    .toList();
        }
    }
}
