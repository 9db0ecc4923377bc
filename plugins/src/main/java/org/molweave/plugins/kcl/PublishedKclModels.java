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
import org.molweave.engine.graph.IsolatedAtoms;
import org.molweave.engine.graph.Vocabulary;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.TripleFiles;
import org.molweave.engine.nn.Encoder;
import org.molweave.engine.nn.KclModel;
import org.molweave.engine.nn.Parameters;
import org.molweave.engine.nn.PublishedNames;
import org.molweave.engine.nn.TensorOps;
import org.molweave.engine.query.Model;
import org.molweave.engine.query.PublishedModels;
import org.molweave.engine.train.Checkpoint;
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
        Map<String, HostTensor> weights = read(files);
        GraphRules rules = GraphRules.of(Vocabulary.Layout.RELEASED, knowledge(Set.of(wanted), triples));
        TensorOps ops = TensorOps.open(Device.parse(device).toDjl());
        try {
            KclModel model = model(weights, rules.vocabulary(), Set.of(wanted), ops);
            return new KclAnswers(ops, model, rules, wanted, null);
        } catch (IllegalArgumentException e) {
            ops.close();
            throw unusable(files, wanted.name(), e);
        }
    }

    @Override
    public List<String> store(Path checkpoint, String profile, List<Path> files, @Nullable Path triples)
            throws IOException {
        Map<String, HostTensor> weights = read(files);
        Set<Encoder> found = EncoderModules.begunIn(weights.keySet());
        if (found.isEmpty()) {
            throw new IOException("%s holds no weights of KCL: neither names of the GCN nor of the KMPNN are in it."
                    .formatted(files));
        }
        ElementKnowledgeGraph knowledge = knowledge(found, triples);
        Vocabulary vocabulary = Vocabulary.of(Vocabulary.Layout.RELEASED, knowledge);
        try (TensorOps ops = TensorOps.open(Device.parse("cpu").toDjl())) {
            KclModel model = model(weights, vocabulary, found, ops);
            var description = new KclDescription(
                    Profile.RELEASED,
                    model.shape(),
                    Vocabulary.Layout.RELEASED,
                    IsolatedAtoms.DROP,
                    KclDescription.Knowledge.of(knowledge.graph()),
                    null);
            Set<String> modules = EncoderModules.of(found);
            Map<String, HostTensor> stored =
                    model.parameters().snapshot(name -> modules.contains(EncoderModules.moduleOf(name)));
            Checkpoint.save(checkpoint, KclPretrainMethod.ID, description.toJson(), stored);
        } catch (IllegalArgumentException e) {
            throw unusable(files, String.join(" and ", names(found)), e);
        }
        return names(found);
    }

    private static Map<String, HostTensor> read(List<Path> files) throws IOException {
        Map<String, HostTensor> weights = new LinkedHashMap<>();
        for (Path file : files) {
            weights.putAll(PublishedNames.translate(WeightsFile.read(file)));
        }
        return weights;
    }

    private static KclModel model(
            Map<String, HostTensor> weights, Vocabulary vocabulary, Set<Encoder> encoders, TensorOps ops) {
        KclModel model = KclModel.create(new Parameters(ops), PublishedShape.of(weights, vocabulary, encoders), 0);
        Set<String> modules = EncoderModules.of(encoders);
        model.parameters().load(weights, name -> modules.contains(EncoderModules.moduleOf(name)));
        return model;
    }

    private static List<String> names(Set<Encoder> encoders) {
        return encoders.stream().map(Encoder::name).sorted().toList();
    }

    private static IOException unusable(List<Path> files, String encoders, IllegalArgumentException why) {
        return new IOException(
                "%s cannot be used as the published %s with its readout: %s"
                        .formatted(files, encoders, why.getMessage()),
                why);
    }

    /// The GCN reads no attribute, so it needs no triples; the rows of the KMPNN depend on them.
    private static ElementKnowledgeGraph knowledge(Set<Encoder> encoders, @Nullable Path triples) throws IOException {
        if (triples != null) {
            return ElementKnowledgeGraph.of(TripleFiles.read(triples).graph());
        }
        if (encoders.contains(Encoder.KMPNN)) {
            throw new IOException(
                    "The KMPNN needs the triple file that it was trained with: its rows are numbered by the names in it. Give it with --triples.");
        }
        return ElementKnowledgeGraph.none();
    }
}
