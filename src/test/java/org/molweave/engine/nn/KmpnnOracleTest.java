package org.molweave.engine.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.molweave.bench.PerEdgeKmpnn;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.graph.Augmenter;
import org.molweave.engine.graph.GraphBatch;
import org.molweave.engine.graph.GraphRules;
import org.molweave.engine.graph.Vocabulary;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.Omission;
import org.molweave.engine.kg.Triple;

/// The table form of KMPNN and Set2Set against the form with a matrix for every edge: values and all gradients.
class KmpnnOracleTest {

    /// Facts with everything awkward: stated twice (C), an attribute in two relations, an element without facts (Xe,
    /// the
    /// dummy atom), and an attribute that is shared by all.
    private static final List<Triple> FACTS = List.of(
            new Triple("light", "weight", "H"),
            new Triple("light", "weight", "C"),
            new Triple("light", "weight", "N"),
            new Triple("light", "weight", "C"),
            new Triple("light", "radius", "C"),
            new Triple("light", "radius", "O"),
            new Triple("gas", "state", "N"),
            new Triple("gas", "state", "O"),
            new Triple("solid", "state", "C"),
            new Triple("solid", "state", "S"),
            new Triple("heavy", "weight", "S"),
            new Triple("heavy", "weight", "S"),
            new Triple("heavy", "weight", "S"),
            new Triple("family16", "family", "O"),
            new Triple("family16", "family", "S"));

    private static final byte[] ELEMENTS = {6, 6, 6, 7, 8, 16, 54, 0};

    @ParameterizedTest
    @EnumSource(KmpnnEncoder.Attention.class)
    void tableAndEdgeFormAgreeInValueAndGradient(KmpnnEncoder.Attention attention) {
        compare(shape -> shape.withKmpnn(16, 4, attention), molecules(24));
    }

    @Test
    void agreesAtThePublishedSizes() {
        compare(shape -> shape, molecules(12));
    }

    @Test
    void agreesWithOneSharedEdgeNetwork() {
        compare(
                shape -> shape.withKmpnn(16, 3, KmpnnEncoder.Attention.SOFTMAX).withAblation(true, false),
                molecules(12));
    }

    @Test
    void agreesWithoutAnyFact() {
        compareForms(
                shape -> shape.withKmpnn(16, 3, KmpnnEncoder.Attention.SOFTMAX), noFacts(), noFacts(), molecules(12));
    }

    @Test
    void plainGraphIgnoresTheFacts() {
        Function<KclShape, KclShape> plain =
                shape -> shape.withKmpnn(16, 3, KmpnnEncoder.Attention.SOFTMAX).withAblation(false, true);

        compareForms(plain, rules(), noFacts(), molecules(12));
    }

    /// Leaving out facts is the same as the explicit graph without their edges: some atoms keep facts, some lose all.
    @Test
    void omittedFactsAreAsIfTheirEdgesWereNotThere() {
        GraphRules left = rules().without(new Omission(Set.of("weight", "state"), Set.of("family16")));

        compareForms(shape -> shape.withKmpnn(16, 3, KmpnnEncoder.Attention.SOFTMAX), left, left, molecules(12));
    }

    @Test
    void omittingEveryRelationIsThePlainGraph() {
        GraphRules left = rules().without(new Omission(Set.of("weight", "state", "radius", "family"), Set.of()));

        compareForms(shape -> shape.withKmpnn(16, 3, KmpnnEncoder.Attention.SOFTMAX), left, noFacts(), molecules(12));
    }

    @Test
    void batchOfDummyAtomsWorks() {
        var dummy = new Molecule("*", new byte[1], new short[0], new short[0], new byte[0]);
        compare(shape -> shape.withKmpnn(16, 3, KmpnnEncoder.Attention.SOFTMAX), List.of(dummy, dummy));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void ownBackwardPassGivesTheGradientsOfTheAutomaticOne(int parts) {
        GraphRules rules = rules();
        List<Molecule> molecules = molecules(30);
        try (var ops = TensorOps.open(Device.cpu());
                var parameters = new Parameters(ops)) {
            KclModel model = KclModel.create(parameters, KclShape.standard(rules.vocabulary()), 5);
            var pass = new TrainingPass(model, rules, parts);
            List<Encoder> encoders = List.of(Encoder.GCN, Encoder.KMPNN);
            var automatic = new LinkedHashMap<String, float[]>();
            var own = new LinkedHashMap<String, float[]>();

            float[] expected = run(
                    parameters,
                    manager -> {
                        BatchTensors batch = BatchTensors.of(GraphBatch.of(molecules, rules), manager);
                        return loss(encoders.stream()
                                .map(e -> model.graphVectors(batch, e))
                                .toList());
                    },
                    automatic);
            float[] actual = run(parameters, _ -> pass.loss(molecules, encoders, KmpnnOracleTest::loss), own);

            assertArrayEquals(expected, actual, 1e-4f * expected[0]);
            automatic.forEach((name, gradient) -> assertGradient(name, gradient, own.getOrDefault(name, new float[0])));
        }
    }

    /// The contrastive loss compares every molecule of a batch with every other, and the pieces still agree with it.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void aBatchInPiecesGivesTheLossAndTheGradientsOfTheWholeOne(int halvings) {
        GraphRules rules = rules();
        List<Molecule> molecules = molecules(30);
        try (var ops = TensorOps.open(Device.cpu());
                var parameters = new Parameters(ops)) {
            KclModel model = KclModel.create(parameters, KclShape.standard(rules.vocabulary()), 5);
            List<Encoder> encoders = List.of(Encoder.GCN, Encoder.KMPNN);
            var contrast = new ContrastiveLoss(ops, ContrastiveLoss.Form.FULL, 0.1);
            Function<List<NDArray>, NDArray> loss = vectors -> contrast.of(
                    model.project(vectors.get(0), Encoder.GCN), model.project(vectors.get(1), Encoder.KMPNN));
            var whole = new LinkedHashMap<String, float[]>();
            var pieces = new LinkedHashMap<String, float[]>();
            var pass = new TrainingPass(model, rules, 1);

            float[] expected = run(parameters, _ -> pass.loss(molecules, encoders, loss), whole);
            int size = molecules.size();
            for (int i = 0; i < halvings; i++) {
                size = pass.halve().orElseThrow();
            }
            float[] actual = run(parameters, _ -> pass.loss(molecules, encoders, loss), pieces);

            assertEquals(Math.ceilDiv(molecules.size(), 1 << halvings), size);
            assertArrayEquals(expected, actual, 1e-5f * expected[0]);
            whole.forEach((name, gradient) -> assertGradient(name, gradient, pieces.getOrDefault(name, new float[0])));
            assertTrue(whole.values().stream().anyMatch(gradient -> gradient[0] != 0), "there is something to compare");
        }
    }

    @Test
    void twoThreadsGiveTheSameBitsEveryTime() {
        GraphRules rules = rules();
        List<Molecule> molecules = molecules(40);
        try (var ops = TensorOps.open(Device.cpu());
                var parameters = new Parameters(ops)) {
            KclModel model = KclModel.create(parameters, KclShape.standard(rules.vocabulary()), 5);
            var pass = new TrainingPass(model, rules, 2);
            var first = new LinkedHashMap<String, float[]>();
            run(parameters, _ -> pass.loss(molecules, List.of(Encoder.values()), KmpnnOracleTest::loss), first);
            for (int repetition = 0; repetition < 5; repetition++) {
                var again = new LinkedHashMap<String, float[]>();
                run(parameters, _ -> pass.loss(molecules, List.of(Encoder.values()), KmpnnOracleTest::loss), again);

                first.forEach((name, gradient) -> assertArrayEquals(gradient, again.get(name), name));
            }
        }
    }

    @Test
    void frozenPartsAndFailuresLeaveThePassUsable() {
        GraphRules rules = rules();
        List<Molecule> molecules = molecules(30);
        try (var ops = TensorOps.open(Device.cpu());
                var parameters = new Parameters(ops)) {
            KclModel model = KclModel.create(parameters, KclShape.standard(rules.vocabulary()), 5);
            var pass = new TrainingPass(model, rules, 2);
            var group = new Adam.Group(parameters.names("set2set."), 0.1);
            try (var adam = new Adam(ops, parameters, List.of(group), Adam.Options.DEFAULTS);
                    var scope = new NDScope();
                    var collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                scope.suppressNotUsedWarning();
                assertThrows(
                        IllegalStateException.class,
                        () -> pass.loss(molecules, List.of(Encoder.KMPNN), _ -> {
                            throw new IllegalStateException("no loss");
                        }));

                collector.backward(pass.loss(molecules, List.of(Encoder.KMPNN), KmpnnOracleTest::loss));

                assertTrue(parameters
                                .get("set2set.layer0.inputBias")
                                .getGradient()
                                .abs()
                                .sum()
                                .getFloat()
                        > 0);
                assertFalse(parameters.get("kmpnn.bias").hasGradient());
                adam.step(1);
            }
        }
    }

    @Test
    void aBatchIsItsMoleculesOneByOne() {
        GraphRules rules = rules();
        List<Molecule> molecules = molecules(8);
        try (var ops = TensorOps.open(Device.cpu())) {
            KclModel model = KclModel.create(new Parameters(ops), KclShape.standard(rules.vocabulary()), 3);
            for (Encoder encoder : Encoder.values()) {
                float[] together =
                        model.embed(GraphBatch.of(molecules, rules), encoder).values();
                for (int g = 0; g < molecules.size(); g++) {
                    float[] alone = model.embed(GraphBatch.of(List.of(molecules.get(g)), rules), encoder)
                            .values();
                    float[] row = java.util.Arrays.copyOfRange(together, g * 128, (g + 1) * 128);
                    assertArrayEquals(alone, row, 5e-5f);
                }
            }
        }
    }

    private static NDArray loss(List<NDArray> vectors) {
        NDArray sum = vectors.getFirst().square().mean();
        for (NDArray more : vectors.subList(1, vectors.size())) {
            sum = sum.add(more.square().mean());
        }
        return sum;
    }

    private static void compare(Function<KclShape, KclShape> choice, List<Molecule> molecules) {
        compareForms(choice, rules(), rules(), molecules);
    }

    private static void compareForms(
            Function<KclShape, KclShape> choice, GraphRules rules, GraphRules oracleRules, List<Molecule> molecules) {
        try (var ops = TensorOps.open(Device.cpu());
                var parameters = new Parameters(ops)) {
            KclShape shape = choice.apply(KclShape.standard(rules.vocabulary()));
            KclModel model = KclModel.create(parameters, shape, 5);
            var augmenter = new Augmenter(oracleRules);
            Map<String, float[]> table = new LinkedHashMap<>();
            Map<String, float[]> edges = new LinkedHashMap<>();
            try (var oracle = new PerEdgeKmpnn(parameters, shape)) {
                float[] byTable = run(
                        parameters,
                        manager -> model.graphVectors(
                                BatchTensors.of(GraphBatch.of(molecules, rules), manager), Encoder.KMPNN),
                        table);
                float[] byEdge = run(
                        parameters,
                        manager -> oracle.graphVectors(PerEdgeKmpnn.Graphs.of(
                                molecules.stream().map(augmenter::augment).toList(), manager)),
                        edges);

                assertArrayEquals(byEdge, byTable, 1e-6f);
            }
            edges.forEach((name, gradient) -> assertGradient(name, gradient, table.getOrDefault(name, new float[0])));
        }
    }

    private static void assertGradient(String name, float[] expected, float[] actual) {
        float largest = 1e-3f;
        for (float value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        // Both forms round in 32 bits and sum in different orders.
        assertArrayEquals(expected, actual, 2e-6f * largest, name);
    }

    private static float[] run(
            Parameters parameters, Function<NDManager, NDArray> forward, Map<String, float[]> gradients) {
        TensorOps ops = parameters.ops();
        var group = new Adam.Group(parameters.names(), 0);
        try (var adam = new Adam(ops, parameters, List.of(group), Adam.Options.DEFAULTS);
                NDManager manager = ops.manager().newSubManager();
                var scope = new NDScope();
                var collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            scope.suppressNotUsedWarning();
            NDArray vectors = forward.apply(manager);
            NDArray direction = vectors.isScalar()
                    ? vectors.onesLike()
                    : manager.create(
                            new Initializer(9)
                                    .normal(vectors.getShape().getShape())
                                    .values(),
                            vectors.getShape());
            collector.backward(vectors.mul(direction).sum());
            for (String name : group.names()) {
                gradients.put(name, parameters.get(name).getGradient().toFloatArray());
            }
            adam.zeroGradients();
            return vectors.toFloatArray();
        }
    }

    private static GraphRules rules() {
        return GraphRules.of(Vocabulary.Layout.KCL, ElementKnowledgeGraph.of(KnowledgeGraph.of("test", FACTS)));
    }

    private static GraphRules noFacts() {
        return GraphRules.of(Vocabulary.Layout.KCL, ElementKnowledgeGraph.none());
    }

    /// Random trees with rings, of all bond types, some in two parts; then one lone atom and one molecule without
    /// atoms.
    private static List<Molecule> molecules(int count) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        List<Molecule> molecules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            molecules.add(molecule(random, random.nextInt(2, 12)));
        }
        molecules.add(new Molecule("C", new byte[] {6}, new short[0], new short[0], new byte[0]));
        molecules.add(new Molecule("", new byte[0], new short[0], new short[0], new byte[0]));
        return molecules;
    }

    private static Molecule molecule(RandomGenerator random, int atoms) {
        byte[] elements = new byte[atoms];
        List<int[]> bonds = new ArrayList<>();
        for (int v = 0; v < atoms; v++) {
            elements[v] = ELEMENTS[random.nextInt(ELEMENTS.length)];
            if (v > 0 && random.nextInt(8) > 0) {
                bonds.add(new int[] {random.nextInt(v), v, random.nextInt(5)});
            }
            if (v > 3 && random.nextInt(4) == 0) {
                bonds.add(new int[] {v, v - 3, random.nextInt(5)});
            }
        }
        short[] begin = new short[bonds.size()];
        short[] end = new short[bonds.size()];
        byte[] types = new byte[bonds.size()];
        for (int b = 0; b < begin.length; b++) {
            begin[b] = (short) bonds.get(b)[0];
            end[b] = (short) bonds.get(b)[1];
            types[b] = (byte) bonds.get(b)[2];
        }
        return new Molecule("random", elements, begin, end, types);
    }
}
