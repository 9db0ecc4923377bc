package org.molweave.engine.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.graph.GraphBatch;
import org.molweave.engine.graph.GraphRules;
import org.molweave.engine.graph.Vocabulary;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.TripleFiles;

/// The GCN reads no fact, so its batches may leave them out.
class WithoutFactsTest {

    @Test
    void theGcnSaysTheSameBitForBit() throws Exception {
        ElementKnowledgeGraph knowledge =
                ElementKnowledgeGraph.of(TripleFiles.read(Path.of("sample-projects/elements/kg/elements.tsv"))
                        .graph());
        GraphRules rules = GraphRules.of(Vocabulary.Layout.KCL, knowledge);
        List<Molecule> molecules = List.of(
                Smiles.parse("CC(=O)Oc1ccccc1C(=O)O"),
                Smiles.parse("C"),
                Smiles.parse("[Na+].[Cl-]"),
                Smiles.parse("*CC"));
        GraphBatch without = GraphBatch.of(molecules, rules.withoutFacts());

        try (TensorOps ops = TensorOps.open(Device.cpu());
                Parameters parameters = new Parameters(ops)) {
            KclModel model = KclModel.create(parameters, KclShape.standard(rules.vocabulary()), 5);

            float[] expected =
                    model.embed(GraphBatch.of(molecules, rules), Encoder.GCN).values();
            assertArrayEquals(expected, model.embed(without, Encoder.GCN).values());
        }
        assertEquals(0, without.knowledge().attributes().size());
    }
}
