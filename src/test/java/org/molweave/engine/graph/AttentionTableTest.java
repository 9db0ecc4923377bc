package org.molweave.engine.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.kg.Triple;

class AttentionTableTest {

    @TempDir
    Path folder;

    @Test
    void edgesGoBackToTheAtomsOfTheSmilesWhereOneWasDropped() {
        AttentionTable table = AttentionTable.of(saltWithADroppedIon(), z -> "E" + z);

        assertEquals(List.of("E11", "E6", "E8"), table.atoms());
        assertEquals("1 -> 2 double", arrow(table.edges().get(0)));
        assertEquals("2 -> 1 double", arrow(table.edges().get(1)));
        AttentionEdge fact = table.edges().get(2);
        assertEquals("3 -> 2 isStateOf", arrow(fact));
        assertEquals("Gas", fact.attribute());
        assertArrayEquals(new float[] {0.25f, 0.75f}, fact.weights());
        assertEquals(0.5, fact.mean(), 1e-9);
    }

    @Test
    void aFileIsReadAsItWasWritten() throws IOException {
        AttentionTable table = AttentionTable.of(saltWithADroppedIon(), z -> "E" + z);
        Path file = folder.resolve(AttentionTable.FILE_NAME);

        AttentionTable.write(List.of(table, table), file);
        List<AttentionTable> read = AttentionTable.read(file);

        assertEquals(2, read.size());
        assertEquals(AttentionTable.toJson(List.of(table)), AttentionTable.toJson(read.subList(1, 2)));
        assertTrue(Files.readString(file).contains("\"type\":\"attribute\",\"relation\":\"isStateOf\""));
        assertTrue(Files.readString(file).contains("\"mean\":0.5"));
    }

    @Test
    void csvHasOneLineForEachEdge() throws IOException {
        var out = new StringBuilder();

        AttentionTable.writeCsv(List.of(AttentionTable.of(saltWithADroppedIon(), z -> "E" + z)), out);

        assertEquals("""
                smiles,type,source,target,element,relation,attribute,mean,step1,step2
                [Na+].C=O,bond,1,2,E8,double,,1.0,1.0,1.0
                [Na+].C=O,bond,2,1,E6,double,,1.0,1.0,1.0
                [Na+].C=O,attribute,3,2,E8,isStateOf,Gas,0.5,0.25,0.75
                """, out.toString());
    }

    private static String arrow(AttentionEdge edge) {
        return "%d -> %d %s".formatted(edge.source(), edge.target(), edge.relation());
    }

    private static AttentionMap saltWithADroppedIon() {
        var molecule =
                new Molecule("[Na+].C=O", new byte[] {11, 6, 8}, new short[] {1}, new short[] {2}, new byte[] {1});
        var graph = new AugmentedGraph(
                molecule,
                2,
                2,
                new int[] {6, 8, 119},
                new int[] {0, 1, 2},
                new int[] {1, 0, 1},
                new int[] {1, 1, 5},
                new int[] {1, 2},
                List.of("Gas"),
                List.of(new Triple("Gas", "isStateOf", "O")));
        return new AttentionMap(graph, new float[][] {{1, 1, 0.25f}, {1, 1, 0.75f}});
    }
}
