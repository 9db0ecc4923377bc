package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.List;
import org.molweave.engine.graph.AttentionMap;
import org.molweave.engine.graph.AugmentedGraph;
import org.molweave.engine.graph.GraphBatch;
import org.molweave.engine.graph.GraphRules;
import org.molweave.engine.graph.KnowledgeTable;

/// Reads what the KMPNN attends to in one molecule, per step and edge of its explicit augmented graph (KCL-SPEC
/// 16).
public final class AttentionReader {

    private final KclModel model;

    public AttentionReader(KclModel model) {
        KmpnnEncoder.Shape shape = model.shape().kmpnn();
        if (shape.attention() != KmpnnEncoder.Attention.SOFTMAX || shape.plainGraph()) {
            throw new IllegalArgumentException(
                    "This model has no attention over facts (attention %s%s), so there is none to show."
                            .formatted(shape.attention(), shape.plainGraph() ? ", plain graph" : ""));
        }
        this.model = model;
    }

    /// `graph` must be built by the same rules.
    public AttentionMap read(AugmentedGraph graph, GraphRules rules) {
        GraphBatch batch = GraphBatch.of(List.of(graph.molecule()), rules);
        try (var scope = new NDScope();
                var _ = NoGradient.begin();
                NDManager manager = model.parameters().ops().manager().newSubManager()) {
            scope.suppressNotUsedWarning();
            BatchTensors tensors = BatchTensors.of(batch, manager);
            List<KmpnnEncoder.Weights> steps = new ArrayList<>();
            model.kmpnn().encode(tensors, steps);
            int[] column = columns(graph, batch, tensors.knowledge().columns());
            float[][] weights = new float[steps.size()][graph.edges()];
            for (int step = 0; step < weights.length; step++) {
                copyBonds(steps.get(step).bonds().toFloatArray(), batch.bonds().explicitEdge(), weights[step]);
                NDArray attributes = steps.get(step).attributes();
                if (attributes != null) {
                    copyAttributes(attributes.toFloatArray(), graph, column, weights[step]);
                }
            }
            return new AttentionMap(graph, weights);
        }
    }

    private static void copyBonds(float[] sorted, int[] explicitEdge, float[] weights) {
        for (int e = 0; e < sorted.length; e++) {
            weights[explicitEdge[e]] = sorted[e];
        }
    }

    private static void copyAttributes(float[] dense, AugmentedGraph graph, int[] column, float[] weights) {
        int columns = dense.length / Math.max(1, graph.atoms());
        for (int e = graph.bondEdges(); e < weights.length; e++) {
            weights[e] = dense[graph.target()[e] * columns + column[e - graph.bondEdges()]];
        }
    }

    /// The column of the dense attention for each attribute edge. Copies of a fact weigh the same, so the first
    /// column will do.
    private static int[] columns(AugmentedGraph graph, GraphBatch batch, KnowledgeTensors.Columns columns) {
        KnowledgeTable table = batch.knowledge();
        int[] column = new int[graph.edges() - graph.bondEdges()];
        for (int e = 0; e < column.length; e++) {
            int edge = graph.bondEdges() + e;
            column[e] = column(table, columns, graph.nodeIds()[graph.source()[edge]], graph.edgeIds()[edge]);
        }
        return column;
    }

    private static int column(KnowledgeTable table, KnowledgeTensors.Columns columns, int nodeRow, int edgeRow) {
        for (int c = 0; c < columns.row().length; c++) {
            int row = columns.row()[c];
            int attribute = table.rows().attribute()[row];
            if (table.attributes().vocabularyRow()[attribute] == nodeRow
                    && table.rows().vocabularyRow()[row] == edgeRow) {
                return c;
            }
        }
        throw new IllegalArgumentException(
                "The graph has a fact (node row %d, edge row %d) that the batch does not know: it was built by other rules."
                        .formatted(nodeRow, edgeRow));
    }
}
