package org.molweave.plugins.kcl;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.LinkRanking;
import org.molweave.engine.method.RunContext;
import org.molweave.engine.nn.Adam;
import org.molweave.engine.nn.Parameters;
import org.molweave.engine.nn.RotatE;
import org.molweave.engine.nn.TensorOps;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.train.Device;
import org.molweave.engine.train.LearningRate;
import org.molweave.engine.train.Trainer;
import org.molweave.engine.train.TrainingPlan;
import org.molweave.engine.weights.HostTensor;

/// A run that embeds a knowledge graph, and how well the vectors tell its facts from others.
final class KgEmbedding {

    /// Below this the vectors are hardly better than random ones (KCL-SPEC 9).
    private static final double GOOD_RECIPROCAL_RANK = 0.9;

    private final KgEmbeddingSettings settings;
    private final RunContext run;

    KgEmbedding(KgEmbeddingSettings settings, RunContext run) {
        this.settings = settings;
        this.run = run;
    }

    void run() throws IOException {
        KnowledgeGraph graph = run.knowledgeGraph();
        try (TensorOps ops = TensorOps.open(Device.parse(run.device()).toDjl())) {
            embed(graph, settings, run.spec().seed(), ops, run, "");
        }
    }

    /// Trains vectors as the series `series` of a run. Where asked to stop before the end, they are what was reached.
    static KnowledgeVectors embed(
            KnowledgeGraph graph, KgEmbeddingSettings settings, long seed, TensorOps ops, RunContext run, String series)
            throws IOException {
        if (graph.triples().isEmpty()) {
            throw new IOException("The knowledge graph %s has no triples to learn from.".formatted(graph.name()));
        }
        run.phase("embedding the knowledge graph");
        try (Parameters parameters = new Parameters(ops)) {
            var task = new KgEmbeddingTask(settings, parameters, graph, seed);
            var plan = new TrainingPlan(1, LearningRate.constant(), 0, 0, false, seed, series, Adam.Options.DEFAULTS);
            Trainer.Result result = Trainer.fit(task, plan, run);
            Map<String, HostTensor> values = parameters.snapshot();
            var vectors = new KnowledgeVectors(
                    graph,
                    Objects.requireNonNull(values.get(KnowledgeVectors.ENTITIES)),
                    Objects.requireNonNull(values.get(KnowledgeVectors.RELATIONS)));
            if (!result.stopped()) {
                rank(vectors, settings, run);
            }
            return vectors;
        }
    }

    private static void rank(KnowledgeVectors vectors, KgEmbeddingSettings settings, RunContext run)
            throws IOException {
        LinkRanking ranking = LinkRanking.of(
                vectors.graph(),
                (head, relation, tail) ->
                        RotatE.score(vectors.entities(), vectors.relations(), settings.margin(), head, relation, tail));
        Files.createDirectories(run.directory().artifacts());
        Json.write(run.directory().artifacts().resolve("ranking.json"), ranking);
        run.emit(new RunEvent.ArtifactSaved("ranking", "artifacts/ranking.json"));
        run.say("Facts found again among all entities (filtered): MRR %.3f, Hits@1 %.3f, Hits@10 %.3f."
                .formatted(ranking.meanReciprocalRank(), ranking.hitsAt1(), ranking.hitsAt10()));
        if (ranking.meanReciprocalRank() < GOOD_RECIPROCAL_RANK) {
            run.warn("An MRR under %.1f is low: the vectors say little about the facts. Try more steps."
                    .formatted(GOOD_RECIPROCAL_RANK));
        }
    }
}
