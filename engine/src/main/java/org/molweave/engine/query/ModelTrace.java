package org.molweave.engine.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.graph.AttentionMap;
import org.molweave.engine.graph.AugmentedGraph;

/// Everything that an encoder computed for one molecule, so that another implementation can be compared
/// number by number.
///
/// `symbols` are of the atom nodes. An encoder that reads the plain molecule has a `graph` without attributes and no
/// `attention`. `nodeEmbeddings` is `[nodes][width]`.
public record ModelTrace(
        AugmentedGraph graph,
        List<String> symbols,
        float[][] nodeEmbeddings,
        float[] graphEmbedding,
        @Nullable AttentionMap attention) {}
