package org.molweave.engine.graph;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.molweave.engine.chem.Molecule;

/// What the model attended to in one molecule, edge by edge, with names in place of vocabulary rows: the form in which
/// attention leaves the program. `atoms` holds the element symbols in the order of the SMILES.
public record AttentionTable(String smiles, List<String> atoms, int steps, List<AttentionEdge> edges) {

    /// The artifact of a run: a JSON list of tables.
    public static final String FILE_NAME = "attention.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public AttentionTable {
        atoms = List.copyOf(atoms);
        edges = List.copyOf(edges);
    }

    /// `symbol` names the element of an atomic number.
    public static AttentionTable of(AttentionMap map, IntFunction<String> symbol) {
        AugmentedGraph graph = map.graph();
        Molecule molecule = graph.molecule();
        List<String> atoms = new ArrayList<>();
        for (int a = 0; a < molecule.atoms(); a++) {
            atoms.add(symbol.apply(molecule.atomicNumber(a)));
        }
        List<AttentionEdge> edges = new ArrayList<>();
        for (int e = 0; e < graph.edges(); e++) {
            edges.add(e < graph.bondEdges() ? bond(map, e) : fact(map, e));
        }
        return new AttentionTable(molecule.smiles(), atoms, map.steps(), edges);
    }

    public static void write(List<AttentionTable> tables, Path file) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        Files.writeString(temporary, toJson(tables));
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    public static List<AttentionTable> read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), new TypeReference<List<AttentionTable>>() {});
    }

    public static String toJson(List<AttentionTable> tables) throws IOException {
        return JSON.writeValueAsString(tables);
    }

    /// One line per edge: molecule, edge, mean weight, then the weight of each step.
    public static void writeCsv(List<AttentionTable> tables, Appendable out) throws IOException {
        int steps = tables.stream().mapToInt(AttentionTable::steps).max().orElse(0);
        List<String> header = new ArrayList<>(
                List.of("smiles", "type", "source", "target", "element", "relation", "attribute", "mean"));
        for (int k = 1; k <= steps; k++) {
            header.add("step" + k);
        }
        try (CSVPrinter csv = new CSVPrinter(
                out, CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get())) {
            csv.printRecord(header);
            for (AttentionTable table : tables) {
                for (AttentionEdge edge : table.edges) {
                    csv.printRecord(table.cells(edge));
                }
            }
        }
    }

    private List<Object> cells(AttentionEdge edge) {
        List<Object> cells = new ArrayList<>(List.of(
                smiles,
                edge.type().name().toLowerCase(Locale.ROOT),
                edge.source(),
                edge.target(),
                atoms.get(edge.target()),
                edge.relation(),
                edge.attribute(),
                (float) edge.mean()));
        for (float weight : edge.weights()) {
            cells.add(weight);
        }
        return cells;
    }

    private static AttentionEdge bond(AttentionMap map, int edge) {
        AugmentedGraph graph = map.graph();
        // Two directed edges per bond, in the order of the bonds.
        String type = graph.molecule().bondType(edge / 2).name().toLowerCase(Locale.ROOT);
        int source = graph.atomOf()[graph.source()[edge]];
        int target = graph.atomOf()[graph.target()[edge]];
        return new AttentionEdge(source, target, AttentionEdge.Type.BOND, type, "", weights(map, edge));
    }

    private static AttentionEdge fact(AttentionMap map, int edge) {
        AugmentedGraph graph = map.graph();
        int attribute = graph.source()[edge] - graph.atoms();
        int target = graph.atomOf()[graph.target()[edge]];
        return new AttentionEdge(
                graph.molecule().atoms() + attribute,
                target,
                AttentionEdge.Type.ATTRIBUTE,
                graph.facts().get(edge - graph.bondEdges()).relation(),
                graph.attributes().get(attribute),
                weights(map, edge));
    }

    private static float[] weights(AttentionMap map, int edge) {
        float[] weights = new float[map.steps()];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = map.weights()[k][edge];
        }
        return weights;
    }
}
