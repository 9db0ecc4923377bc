package org.molweave.plugins.kcl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.graph.GraphRules;
import org.molweave.engine.graph.Vocabulary;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.TripleFiles;
import org.molweave.engine.nn.Encoder;
import org.molweave.engine.nn.KclModel;
import org.molweave.engine.nn.Parameters;
import org.molweave.engine.nn.PublishedNames;
import org.molweave.engine.nn.TensorOps;
import org.molweave.engine.query.Model;
import org.molweave.engine.query.PublishedModels;
import org.molweave.engine.train.Device;
import org.molweave.engine.weights.HostTensor;
import org.molweave.engine.weights.WeightsFile;

/// Opens the weights that the authors of KCL published, and others of the same form (KCL-SPEC 15).
public final class PublishedKclModels implements PublishedModels {

    @Override
    public List<String> profiles() {
        return List.of("released");
    }

    @Override
    public List<String> encoders() {
        return List.of("gcn", "kmpnn");
    }

    @Override
    public Model open(String profile, String encoder, List<Path> files, @Nullable Path triples, String device)
            throws IOException {
        Encoder wanted = Encoder.valueOf(encoder.toUpperCase(Locale.ROOT));
        Map<String, HostTensor> weights = new LinkedHashMap<>();
        for (Path file : files) {
            weights.putAll(PublishedNames.translate(WeightsFile.read(file)));
        }
        GraphRules rules = rules(wanted, triples);
        Set<String> modules = wanted == Encoder.GCN ? Set.of("gcn", "gcnReadout") : Set.of("kmpnn", "set2set");
        TensorOps ops = TensorOps.open(Device.parse(device).toDjl());
        try {
            var parameters = new Parameters(ops);
            KclModel model = KclModel.create(parameters, PublishedShape.of(weights, rules.vocabulary(), wanted), 0);
            parameters.load(weights, name -> modules.contains(name.substring(0, name.indexOf('.'))));
            return new KclAnswers(ops, model, rules, wanted, null);
        } catch (IllegalArgumentException e) {
            ops.close();
            throw new IOException(
                    "%s cannot be used as the published %s with its readout: %s"
                            .formatted(files, encoder.toUpperCase(Locale.ROOT), e.getMessage()),
                    e);
        }
    }

    /// The GCN reads no attribute, so it needs no triples; the rows of the KMPNN depend on them.
    private static GraphRules rules(Encoder encoder, @Nullable Path triples) throws IOException {
        if (triples != null) {
            KnowledgeGraph graph = TripleFiles.read(triples).graph();
            return GraphRules.of(Vocabulary.Layout.RELEASED, ElementKnowledgeGraph.of(graph));
        }
        if (encoder == Encoder.KMPNN) {
            throw new IOException(
                    "The KMPNN needs the triple file that it was trained with: its rows are numbered by the names in it. Give it with --triples.");
        }
        return GraphRules.of(Vocabulary.Layout.RELEASED, ElementKnowledgeGraph.none());
    }
}
