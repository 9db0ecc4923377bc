package org.molweave.plugins.kcl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.TripleBatches;
import org.molweave.engine.nn.Adam;
import org.molweave.engine.nn.Parameters;
import org.molweave.engine.nn.RotatE;
import org.molweave.engine.run.Json;
import org.molweave.engine.train.StepLog;
import org.molweave.engine.train.TrainingTask;

/// One step of RotatE: a batch of facts against corrupted ones. The whole training is one epoch.
final class KgEmbeddingTask implements TrainingTask {

    private final KgEmbeddingSettings settings;
    private final Parameters parameters;
    private final RotatE model;
    private final KnowledgeGraph graph;
    private final TripleBatches batches;

    KgEmbeddingTask(KgEmbeddingSettings settings, Parameters parameters, KnowledgeGraph graph, long seed) {
        this.settings = settings;
        this.parameters = parameters;
        this.graph = graph;
        model = RotatE.create(
                parameters,
                graph.entities().size(),
                graph.relations().size(),
                settings.dimensions(),
                settings.margin(),
                seed);
        batches = new TripleBatches(graph, settings.batchSize(), settings.negatives(), seed);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public List<Adam.Group> groups() {
        return List.of(new Adam.Group(parameters.names(), settings.learningRate()));
    }

    @Override
    public int stepsInEpoch(int epoch) {
        return settings.steps();
    }

    @Override
    public int molecules(int epoch, int step) {
        return settings.batchSize();
    }

    @Override
    public NDArray loss(int epoch, int step, StepLog log) {
        TripleBatches.Batch batch = batches.batch(step);
        NDManager manager = parameters.ops().manager();
        NDArray relation = manager.create(batch.relation());
        NDArray head = column(batch.head(), manager);
        NDArray tail = column(batch.tail(), manager);
        int[] flat =
                Arrays.stream(batch.negatives()).flatMapToInt(Arrays::stream).toArray();
        NDArray other = manager.create(flat, new Shape(batch.head().length, settings.negatives()));
        NDArray negative =
                batch.corruptTails() ? model.score(head, relation, other) : model.score(other, relation, tail);
        NDArray weight = manager.create(batch.weight());
        return model.loss(model.score(head, relation, tail), negative, weight, settings.regularisation());
    }

    @Override
    public ObjectNode describe() {
        ObjectNode json = Json.object();
        json.put("kind", "kg-embedding");
        json.put("margin", settings.margin());
        ObjectNode about = json.putObject("knowledgeGraph");
        about.put("name", graph.name()).put("sha256", graph.sha256());
        about.set("entities", Json.tree(graph.entities()));
        about.set("relations", Json.tree(graph.relations()));
        return json;
    }

    private static NDArray column(int[] values, NDManager manager) {
        return manager.create(values, new Shape(values.length, 1));
    }
}
