package org.molweave.plugins.kcl;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.Element;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.data.Property;
import org.molweave.engine.graph.AttentionMap;
import org.molweave.engine.graph.AugmentedGraph;
import org.molweave.engine.graph.Augmenter;
import org.molweave.engine.graph.GraphBatch;
import org.molweave.engine.graph.GraphRules;
import org.molweave.engine.graph.MolecularGraph;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.Omission;
import org.molweave.engine.nn.AttentionReader;
import org.molweave.engine.nn.Encoder;
import org.molweave.engine.nn.KclModel;
import org.molweave.engine.nn.KmpnnEncoder;
import org.molweave.engine.nn.Parameters;
import org.molweave.engine.nn.PropertyHead;
import org.molweave.engine.nn.TensorOps;
import org.molweave.engine.query.EntityVector;
import org.molweave.engine.query.Model;
import org.molweave.engine.query.ModelAbout;
import org.molweave.engine.query.ModelTrace;

/// Answers questions with one of the two encoders of a KCL model, and its head where it has one.
final class KclAnswers implements Model {

    private final TensorOps ops;
    private final KclModel model;
    private final GraphRules rules;
    private final Encoder encoder;
    private final KclDescription.@Nullable HeadDescription head;

    /// Whether closing this closes the tensors.
    private final boolean owner;

    /// Owns `ops` and the model's parameters.
    KclAnswers(
            TensorOps ops,
            KclModel model,
            GraphRules rules,
            Encoder encoder,
            KclDescription.@Nullable HeadDescription head) {
        this(ops, model, rules, encoder, head, true);
    }

    private KclAnswers(
            TensorOps ops,
            KclModel model,
            GraphRules rules,
            Encoder encoder,
            KclDescription.@Nullable HeadDescription head,
            boolean owner) {
        this.ops = ops;
        this.model = model;
        this.rules = rules;
        this.encoder = encoder;
        this.head = head;
        this.owner = owner;
    }

    @Override
    public List<Property> properties() {
        return head == null ? List.of() : head.properties();
    }

    @Override
    public float[][] predict(List<Molecule> molecules) {
        if (head == null) {
            throw new UnsupportedOperationException(
                    "This model was pre-trained only, so it predicts nothing yet. Fine-tune it on a measured property first.");
        }
        var network = new PropertyNetwork(model, new PropertyHead(parameters(), head.settings()), encoder, rules);
        return network.predict(molecules, head);
    }

    @Override
    public float[][] embed(List<Molecule> molecules) {
        return PropertyNetwork.vectors(model, encoder, rules, molecules);
    }

    @Override
    public AttentionMap explain(Molecule molecule) {
        if (encoder == Encoder.GCN) {
            throw new UnsupportedOperationException(
                    "The GCN has no attention. Explain a model whose encoder is the KMPNN.");
        }
        return new AttentionReader(model).read(new Augmenter(rules).augment(molecule), rules);
    }

    @Override
    public ModelTrace trace(Molecule molecule) {
        var augmenter = new Augmenter(rules);
        boolean explicit = encoder == Encoder.KMPNN;
        AugmentedGraph graph = explicit ? augmenter.augment(molecule) : withoutFacts(augmenter.original(molecule));
        GraphBatch batch = GraphBatch.of(List.of(molecule), rules);
        float[] nodes = model.embedNodes(batch, encoder).values();
        int width = graph.nodes() == 0 ? 0 : nodes.length / graph.nodes();
        float[][] states = new float[graph.nodes()][];
        for (int i = 0; i < states.length; i++) {
            states[i] = Arrays.copyOfRange(nodes, i * width, (i + 1) * width);
        }
        List<String> symbols = IntStream.range(0, graph.atoms())
                .mapToObj(i -> Element.symbol(molecule.atomicNumber(graph.atomOf()[i])))
                .toList();
        return new ModelTrace(
                graph,
                symbols,
                states,
                model.embed(batch, encoder).values(),
                attends() ? new AttentionReader(model).read(graph, rules) : null);
    }

    @Override
    public ModelAbout about() {
        ElementKnowledgeGraph knowledge = rules.knowledge();
        KmpnnEncoder.Shape shape = model.shape().kmpnn();
        return new ModelAbout(
                encoder.name().toLowerCase(Locale.ROOT),
                attends(),
                readsFacts(),
                knowledge.graph().name(),
                knowledge.graph().sha256(),
                Element.all().stream()
                        .filter(element ->
                                !knowledge.facts(element.atomicNumber()).isEmpty())
                        .map(Element::symbol)
                        .toList(),
                knowledge.relations(),
                knowledge.attributes(),
                encoder == Encoder.GCN ? model.shape().gcn().layers() : shape.steps(),
                model.shape().vectorWidth(encoder));
    }

    @Override
    public Model without(Omission omission) {
        GraphRules fewer = rules.without(omission);
        return readsFacts() ? new KclAnswers(ops, model, fewer, encoder, head, false) : this;
    }

    @Override
    public List<EntityVector> entityVectors() {
        return new KclVectors(parameters(), rules.vocabulary()).rows(encoder);
    }

    private boolean readsFacts() {
        return encoder == Encoder.KMPNN && !model.shape().kmpnn().plainGraph();
    }

    private boolean attends() {
        return readsFacts() && model.shape().kmpnn().attention() == KmpnnEncoder.Attention.SOFTMAX;
    }

    @Override
    public void close() {
        if (owner) {
            parameters().close();
            ops.close();
        }
    }

    private Parameters parameters() {
        return model.parameters();
    }

    private static AugmentedGraph withoutFacts(MolecularGraph graph) {
        return new AugmentedGraph(
                graph.molecule(),
                graph.nodes(),
                graph.edges(),
                graph.nodeIds(),
                graph.source(),
                graph.target(),
                graph.edgeIds(),
                graph.atomOf(),
                List.of(),
                List.of());
    }
}
