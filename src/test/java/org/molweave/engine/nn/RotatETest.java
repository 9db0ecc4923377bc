package org.molweave.engine.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.LinkRanking;
import org.molweave.engine.kg.TripleFiles;
import org.molweave.engine.run.Json;
import org.molweave.engine.weights.HostTensor;

class RotatETest {

    private static final Path SHARED = Path.of("../shared");
    private static final double MARGIN = 19.9;

    @BeforeEach
    void needsSharedData() {
        assumeTrue(Files.exists(SHARED), "needs ../shared, which is not here");
    }

    @Test
    void publishedVectorsScoreAsPublished() throws IOException {
        HostTensor entities = table("kcl_rotate_entities.tsv");
        HostTensor relations = table("kcl_rotate_relations.tsv");
        var fixture = Json.read(SHARED.resolve("parity/rotate_official.json"));

        try (TensorOps ops = TensorOps.open(Device.cpu());
                Parameters parameters = new Parameters(ops);
                NDManager manager = ops.manager().newSubManager()) {
            parameters.add("entities", entities);
            parameters.add("relations", relations);
            var model = new RotatE(parameters, 64, MARGIN);
            for (var sample : fixture.path("samples")) {
                int h = sample.path("ids").get(0).asInt();
                int r = sample.path("ids").get(1).asInt();
                int t = sample.path("ids").get(2).asInt();
                double expected = sample.path("score").asDouble();

                NDArray score = model.score(column(manager, h), manager.create(new int[] {r}), column(manager, t));

                assertEquals(expected, score.toFloatArray()[0], 1e-4);
                assertEquals(expected, RotatE.score(entities, relations, MARGIN, h, r, t), 1e-4);
            }
        }
    }

    @Test
    void publishedVectorsRankAsPublished() throws IOException {
        HostTensor entities = table("kcl_rotate_entities.tsv");
        HostTensor relations = table("kcl_rotate_relations.tsv");
        KnowledgeGraph graph = TripleFiles.read(SHARED.resolve("data/element-kg/kcl_triples.tsv"))
                .graph();
        var expected = Json.read(SHARED.resolve("parity/rotate_official.json")).path("filtered");

        LinkRanking ranking = LinkRanking.of(graph, (h, r, t) -> RotatE.score(entities, relations, MARGIN, h, r, t));

        assertEquals(expected.path("head").path("MRR").asDouble(), ranking.headReciprocalRank(), 1e-3);
        assertEquals(expected.path("tail").path("MRR").asDouble(), ranking.tailReciprocalRank(), 1e-3);
    }

    private static NDArray column(NDManager manager, int value) {
        return manager.create(new int[] {value}, new Shape(1, 1));
    }

    private static HostTensor table(String file) throws IOException {
        List<String> lines =
                Files.readAllLines(SHARED.resolve("data/element-kg").resolve(file));
        int width = lines.getFirst().split("\t").length - 1;
        float[] values = new float[(lines.size() - 1) * width];
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t");
            for (int j = 0; j < width; j++) {
                values[(i - 1) * width + j] =
                        Float.parseFloat(Arrays.asList(cells).get(j + 1));
            }
        }
        return new HostTensor(new long[] {lines.size() - 1, width}, values);
    }
}
