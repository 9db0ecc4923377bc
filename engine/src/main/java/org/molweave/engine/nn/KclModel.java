package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.List;
import java.util.Map;
import org.molweave.engine.graph.GraphBatch;
import org.molweave.engine.weights.HostTensor;

/// Both encoders of KCL with their readouts and the projection head (KCL-SPEC 3 to 6), over one set of
/// [Parameters].
public final class KclModel {

    private final KclShape shape;
    private final Parameters parameters;
    private final GcnEncoder gcn;
    private final WeightedSumAndMax gcnReadout;
    private final KmpnnEncoder kmpnn;
    private final Set2Set set2set;

    private KclModel(KclShape shape, Parameters parameters) {
        this.shape = shape;
        this.parameters = parameters;
        gcn = new GcnEncoder(parameters, shape.gcn());
        gcnReadout = new WeightedSumAndMax(parameters);
        kmpnn = new KmpnnEncoder(parameters, shape.kmpnn());
        set2set = new Set2Set(parameters, shape.set2set());
    }

    /// A model with start values from a seed; its parameters are added to `parameters`.
    public static KclModel create(Parameters parameters, KclShape shape, long seed) {
        var init = new Initializer(seed);
        GcnEncoder.create(parameters, shape.gcn(), init);
        WeightedSumAndMax.create(parameters, shape.gcn().width(), init);
        KmpnnEncoder.create(parameters, shape.kmpnn(), init);
        Set2Set.create(parameters, shape.set2set(), init);
        for (Encoder encoder : shape.sharesProjection() ? List.of(Encoder.GCN) : List.of(Encoder.values())) {
            ProjectionHead.create(
                    parameters,
                    shape.projectionName(encoder),
                    shape.vectorWidth(encoder),
                    shape.projectionHidden(),
                    shape.projectionOut(),
                    init);
        }
        return new KclModel(shape, parameters);
    }

    public KclShape shape() {
        return shape;
    }

    public Parameters parameters() {
        return parameters;
    }

    /// The names of what an encoder and its readout train.
    public List<String> names(Encoder encoder) {
        return encoder == Encoder.GCN
                ? parameters.names("gcn.", "gcnReadout.")
                : parameters.names("kmpnn.", "set2set.");
    }

    /// Starts attribute and relation rows of the KMPNN from vectors trained on the knowledge graph, by vocabulary
    /// row.
    public void startFrom(Map<Integer, float[]> nodeVectors, Map<Integer, float[]> edgeVectors) {
        EmbeddingRows.replace(parameters, "kmpnn.nodeEmbedding", nodeVectors);
        EmbeddingRows.replace(parameters, "kmpnn.edgeEmbedding", edgeVectors);
    }

    /// `-> (B, vectorWidth)`
    public NDArray graphVectors(BatchTensors batch, Encoder encoder) {
        return switch (encoder) {
            case GCN -> gcnReadout.read(batch, gcn.encode(batch));
            case KMPNN -> set2set.read(batch, kmpnn.encode(batch));
        };
    }

    /// The vectors that the contrastive loss compares: `(B, vectorWidth) -> (B, projectionOut)`.
    public NDArray project(NDArray vectors, Encoder encoder) {
        return new ProjectionHead(parameters, shape.projectionName(encoder)).project(vectors);
    }

    /// The graph vectors of a batch in Java memory, without gradients. `[B, vectorWidth]`
    public HostTensor embed(GraphBatch batch, Encoder encoder) {
        return inference(manager -> graphVectors(BatchTensors.of(batch, manager), encoder));
    }

    /// The atom states of a batch, and for the KMPNN those of its attributes, in that order. `[N + A, width]`
    public HostTensor embedNodes(GraphBatch batch, Encoder encoder) {
        return inference(manager -> {
            BatchTensors tensors = BatchTensors.of(batch, manager);
            if (encoder == Encoder.GCN) {
                return gcn.encode(tensors);
            }
            KmpnnEncoder.States states = kmpnn.encode(tensors);
            NDArray attributes = states.attributes();
            return attributes == null ? states.atoms() : states.atoms().concat(attributes, 0);
        });
    }

    /// Whether any parameter of an encoder and its readout is trained, rather than frozen.
    boolean isTrained(Encoder encoder) {
        return names(encoder).stream().anyMatch(name -> parameters.get(name).hasGradient());
    }

    /// Whether any parameter with this prefix is.
    boolean isTrained(String prefix) {
        return parameters.names(prefix).stream()
                .anyMatch(name -> parameters.get(name).hasGradient());
    }

    KmpnnEncoder kmpnn() {
        return kmpnn;
    }

    Set2Set set2set() {
        return set2set;
    }

    /// Runs without gradients and copies the result out; everything made on the way is closed.
    private HostTensor inference(java.util.function.Function<NDManager, NDArray> computation) {
        try (var scope = new NDScope();
                var _ = NoGradient.begin();
                NDManager manager = parameters.ops().manager().newSubManager()) {
            scope.suppressNotUsedWarning();
            return HostTensors.from(computation.apply(manager));
        }
    }
}
