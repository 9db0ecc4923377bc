package org.molweave.engine.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;
import org.molweave.engine.graph.AttentionMap;
import org.molweave.engine.graph.AugmentedGraph;
import org.molweave.engine.query.ModelTrace;
import org.molweave.engine.run.Json;

/// Everything that an encoder computed for a molecule, under the names that other implementations use: the graph as
/// `node_ids`, `src`, `dst`, `edge_ids`, `edge_types` (0 bond, 1 attribute), the vectors, `attention_step1` and so on
/// per edge.
final class TraceJson {

    private TraceJson() {}

    static ObjectNode of(ModelTrace trace) {
        AugmentedGraph graph = trace.graph();
        ObjectNode json = Json.object();
        json.set("atom_symbols", Json.tree(trace.symbols()));
        json.put("num_nodes", graph.nodes());
        json.set("node_ids", Json.tree(graph.nodeIds()));
        json.set("src", Json.tree(graph.source()));
        json.set("dst", Json.tree(graph.target()));
        json.set("edge_ids", Json.tree(graph.edgeIds()));
        json.set(
                "edge_types",
                Json.tree(IntStream.range(0, graph.edges()).map(graph::edgeType).toArray()));
        json.set("node_embeddings", Json.tree(trace.nodeEmbeddings()));
        json.set("graph_embedding", Json.tree(trace.graphEmbedding()));
        AttentionMap attention = trace.attention();
        if (attention != null) {
            for (int step = 0; step < attention.steps(); step++) {
                json.set("attention_step" + (step + 1), Json.tree(attention.weights()[step]));
            }
        }
        return json;
    }
}
