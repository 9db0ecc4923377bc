package org.molweave.engine.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.weights.HostTensor;

/// A stored model, and while it is being trained all that is needed to go on: `<path>.safetensors` holds the numbers,
/// `<path>.json` what they mean.
///
/// `about` is the part that the method wrote: architecture, vocabulary, knowledge graph, properties. The weights of a
/// finished training are the best ones, and the optimiser is gone.
public record Checkpoint(
        Path path,
        String method,
        String series,
        TrainingState state,
        JsonNode run,
        ObjectNode about,
        Map<String, HostTensor> weights,
        Map<String, HostTensor> best,
        Map<String, HostTensor> optimiser) {

    static final int FORMAT = 1;

    /// Opens `<path>.json` and `<path>.safetensors`, whole and belonging together, or fails with a message for the
    /// user.
    public static Checkpoint open(Path path) throws IOException {
        return CheckpointFiles.read(path);
    }

    /// Stores a model that was not trained here, such as imported weights.
    public static void save(Path path, String method, ObjectNode about, Map<String, HostTensor> weights)
            throws IOException {
        CheckpointFiles.write(new Checkpoint(
                path,
                method,
                "",
                TrainingState.start(0).done(),
                com.fasterxml.jackson.databind.node.NullNode.getInstance(),
                about,
                weights,
                Map.of(),
                Map.of()));
    }

    /// Where the checkpoint of a series of a run lies.
    public static Path pathOf(RunDirectory run, String series) {
        String name = series.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return run.checkpoints().resolve(name.isEmpty() ? "model" : name);
    }

    /// Whether training came to its end.
    public boolean finished() {
        return state.finished();
    }

    public long step() {
        return state.step();
    }

    /// The seed that the model was trained with.
    public long seed() {
        return state.seed();
    }

    /// The values of one module without its prefix, such as `gcn.`.
    public Map<String, HostTensor> weightsOf(String prefix) {
        var part = new LinkedHashMap<String, HostTensor>();
        weights.forEach((name, tensor) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), tensor);
            }
        });
        return part;
    }

    /// Fails where the model was trained with another knowledge graph: its rows would mean other attributes.
    /// `about.knowledgeGraph.sha256` says which one it was.
    public void requireKnowledgeGraph(KnowledgeGraph graph) throws IOException {
        JsonNode own = about.path("knowledgeGraph");
        if (!own.path("sha256").asText().equals(graph.sha256())) {
            throw new IOException(
                    "%s was trained with the knowledge graph %s (%s…), not with %s (%s…). Give the one it was trained with."
                            .formatted(
                                    path,
                                    own.path("name").asText("?"),
                                    start(own.path("sha256").asText("?")),
                                    graph.name(),
                                    start(graph.sha256())));
        }
    }

    private static String start(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }
}
