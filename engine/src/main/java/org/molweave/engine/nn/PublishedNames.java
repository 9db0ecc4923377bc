package org.molweave.engine.nn;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.molweave.engine.weights.HostTensor;

/// Translates the parameter names of the published KCL weights into ours (KCL-SPEC 15).
///
/// A published file holds one module with names such as `gnn.gnn_layers.0.graph_conv.weight`; collections of
/// modules prefix them with `encoder.` (GCN), `readout.`, `kencoder.`, `kreadout.`, `projector.`, `predictor.`.
/// Node and edge embeddings carry the same name in both encoders, so without a prefix it takes the other names of
/// the file to tell whose they are.
public final class PublishedNames {

    private record Rule(Pattern pattern, String replacement) {}

    /// First the module's own prefix, which may be missing, then the rest.
    private static final Rule[] RULES = {
        rule("(?:encoder\\.)?gnn\\.gnn_layers\\.(\\d+)\\.graph_conv\\.(weight|bias)", "gcn.layer$1.$2"),
        rule("(?:encoder\\.)?gnn\\.gnn_layers\\.(\\d+)\\.res_connection\\.(weight|bias)", "gcn.layer$1.residual.$2"),
        rule("encoder\\.node_emb\\.weight", "gcn.nodeEmbedding"),
        rule("(?:readout\\.)?weight_and_sum\\.atom_weighting\\.0\\.(weight|bias)", "gcnReadout.$1"),
        rule("(?:kencoder\\.)?project_node_feats\\.0\\.(weight|bias)", "kmpnn.input.$1"),
        rule("(?:kencoder\\.)?gnn_layer\\.bias", "kmpnn.bias"),
        rule("(?:kencoder\\.)?gnn_layer\\.attn_fc\\.weight", "kmpnn.attention"),
        rule("(?:kencoder\\.)?gnn_layer\\.edge_func1\\.0\\.(weight|bias)", "kmpnn.bondNetwork.0.$1"),
        rule("(?:kencoder\\.)?gnn_layer\\.edge_func1\\.2\\.(weight|bias)", "kmpnn.bondNetwork.1.$1"),
        rule("(?:kencoder\\.)?gnn_layer\\.edge_func2\\.0\\.(weight|bias)", "kmpnn.attributeNetwork.0.$1"),
        rule("(?:kencoder\\.)?gnn_layer\\.edge_func2\\.2\\.(weight|bias)", "kmpnn.attributeNetwork.1.$1"),
        rule("(?:kencoder\\.)?gru\\.weight_ih_l0", "kmpnn.gru.inputWeight"),
        rule("(?:kencoder\\.)?gru\\.weight_hh_l0", "kmpnn.gru.stateWeight"),
        rule("(?:kencoder\\.)?gru\\.bias_ih_l0", "kmpnn.gru.inputBias"),
        rule("(?:kencoder\\.)?gru\\.bias_hh_l0", "kmpnn.gru.stateBias"),
        rule("kencoder\\.node_emb\\.weight", "kmpnn.nodeEmbedding"),
        rule("kencoder\\.edge_emb\\.weight", "kmpnn.edgeEmbedding"),
        rule("(?:kreadout\\.)?lstm\\.weight_ih_l(\\d+)", "set2set.layer$1.inputWeight"),
        rule("(?:kreadout\\.)?lstm\\.weight_hh_l(\\d+)", "set2set.layer$1.stateWeight"),
        rule("(?:kreadout\\.)?lstm\\.bias_ih_l(\\d+)", "set2set.layer$1.inputBias"),
        rule("(?:kreadout\\.)?lstm\\.bias_hh_l(\\d+)", "set2set.layer$1.stateBias"),
        rule("(?:projector\\.)?projector\\.0\\.(weight|bias)", "projection.0.$1"),
        rule("(?:projector\\.)?projector\\.2\\.(weight|bias)", "projection.1.$1"),
        rule("(?:predictor\\.)?linear1\\.(weight|bias)", "head.hidden.$1"),
        rule("(?:predictor\\.)?batch_normal\\.(weight|bias)", "head.norm.$1"),
        rule("(?:predictor\\.)?batch_normal\\.running_mean", "head.norm.mean"),
        rule("(?:predictor\\.)?batch_normal\\.running_var", "head.norm.variance"),
        rule("(?:predictor\\.)?linear2\\.(weight|bias)", "head.output.$1"),
    };

    private PublishedNames() {}

    /// The tensors under our names; those that no model reads (the GCN's edge embedding, counters) are left out.
    public static Map<String, HostTensor> translate(Map<String, HostTensor> published) {
        boolean gcn = published.keySet().stream().anyMatch(name -> name.startsWith("gnn.gnn_layers."));
        Map<String, HostTensor> ours = new LinkedHashMap<>();
        published.forEach((name, tensor) -> translate(
                        name.startsWith("node_emb.") || name.startsWith("edge_emb.")
                                ? (gcn ? "encoder." : "kencoder.") + name
                                : name)
                .ifPresent(ourName -> ours.put(ourName, tensor)));
        return Collections.unmodifiableMap(ours);
    }

    private static Optional<String> translate(String name) {
        for (Rule rule : RULES) {
            var matcher = rule.pattern.matcher(name);
            if (matcher.matches()) {
                return Optional.of(matcher.replaceFirst(rule.replacement));
            }
        }
        return Optional.empty();
    }

    private static Rule rule(String pattern, String replacement) {
        return new Rule(Pattern.compile(pattern), replacement);
    }
}
