package org.molweave.engine.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;
import org.molweave.engine.graph.GraphBatch;
import org.molweave.engine.graph.GraphRules;
import org.molweave.engine.weights.HostTensor;

/// A pre-training step and ten Adam steps against the authors' code.
class PretrainParityTest {

    /// The molecules of the fixture, which names them without their SMILES.
    private static final List<String> BATCH = List.of(
            "CCO",
            "CC(=O)Oc1ccccc1C(=O)O",
            "Cn1c(=O)c2c(ncn2C)n(C)c1=O",
            "C#N",
            "c1ccccc1",
            "O=C=O",
            "CC1(C)SC2C(NC(=O)Cc3ccccc3)C(=O)N2C1C(=O)O",
            "OB(O)c1ccccc1",
            "C[Si](C)(C)C",
            "FC(F)(F)c1ccc(Br)cc1I",
            "C[Se]C",
            "OP(=O)(O)O",
            "CN(C)CCCN1c2ccccc2CCc2ccccc21",
            "NC(Cc1ccccc1)C(=O)O",
            "[O-][N+](=O)c1ccccc1",
            "N[Pt](N)(Cl)Cl");

    private TensorOps ops;
    private KclModel model;
    private JsonNode expected;
    private GraphRules rules;
    private final List<Molecule> molecules = new ArrayList<>();
    private GraphBatch batch;

    @BeforeEach
    void openModel() throws IOException, SmilesException {
        rules = ParityFixtures.publishedRules();
        expected = ParityFixtures.json("pretrain_steps.json");
        Map<String, HostTensor> weights = new LinkedHashMap<>();
        weights.putAll(PublishedNames.translate(ParityFixtures.weights("gcn_official_78000_weights.npz")));
        weights.putAll(PublishedNames.translate(ParityFixtures.weights("kmpnn_seeded_weights.npz")));
        ops = TensorOps.open(Device.cpu());
        model = KclModel.create(new Parameters(ops), KclShape.standard(rules.vocabulary()), 1);
        model.parameters().load(weights);
        for (String smiles : BATCH) {
            molecules.add(Smiles.parse(smiles));
        }
        batch = GraphBatch.of(molecules, rules);
    }

    @AfterEach
    void close() {
        if (ops != null) {
            ops.close();
        }
    }

    @Test
    void projectedViewsAreThoseOfTheAuthorsCode() {
        try (NDManager step = ops.manager().newSubManager();
                var scope = new NDScope();
                var _ = NoGradient.begin()) {
            scope.suppressNotUsedWarning();
            NDArray[] views = views(BatchTensors.of(batch, step));

            assertClose("z_i", views[0], 2e-5);
            assertClose("z_j", views[1], 1e-6);
        }
    }

    @Test
    void everyLossFormHasItsPublishedValue() {
        assertEquals(loss("code_scale20"), loss(ContrastiveLoss.Form.FULL, 0.05), 1e-4);
        assertEquals(loss("tau0.1_all"), loss(ContrastiveLoss.Form.FULL, 0.1), 1e-4);
        assertEquals(loss("tau0.1_cross_view_only"), loss(ContrastiveLoss.Form.CROSS_ONLY, 0.1), 1e-4);
        assertEquals(loss("tau0.1_paper_formula"), loss(ContrastiveLoss.Form.PAPER, 0.1), 1e-4);
    }

    @Test
    void gradientNormsOfTheFirstStepAgree() {
        try (var adam = adam("gcn.", "kmpnn.", "projection.")) {
            step();

            JsonNode norms = expected.get("grad_norm_step1");
            assertEquals(norms.get("encoder").asDouble(), norm("gcn."), 1e-4);
            assertEquals(norms.get("kencoder").asDouble(), norm("kmpnn."), 1e-4);
            assertEquals(norms.get("projector").asDouble(), norm("projection."), 4e-4);
            adam.zeroGradients();
            assertEquals(0, norm("gcn."));
        }
    }

    @Test
    void tenStepsWithFrozenReadoutsFollowTheAuthorsCode() {
        assertLosses("loss_readouts_frozen_f32", "gcn.", "kmpnn.", "projection.");
    }

    @Test
    void tenStepsWithTrainedReadoutsFollowTheAuthorsCode() {
        assertLosses("loss_readouts_trained_f32", "gcn.", "kmpnn.", "projection.", "gcnReadout.", "set2set.");
    }

    @Test
    void tenStepsOnTwoThreadsWithTheOwnBackwardPassFollowTheAuthorsCodeToo() {
        var pass = new TrainingPass(model, rules, 2);
        var contrast = new ContrastiveLoss(ops, ContrastiveLoss.Form.FULL, 0.05);
        try (var adam = adam("gcn.", "kmpnn.", "projection.", "gcnReadout.", "set2set.")) {
            for (JsonNode expectedLoss : expected.get("loss_readouts_trained_f32")) {
                try (var scope = new NDScope();
                        var gradients = Engine.getEngine("PyTorch").newGradientCollector()) {
                    scope.suppressNotUsedWarning();
                    NDArray loss = pass.loss(
                            molecules,
                            List.of(Encoder.GCN, Encoder.KMPNN),
                            vectors -> contrast.of(
                                    model.project(vectors.get(0), Encoder.GCN),
                                    model.project(vectors.get(1), Encoder.KMPNN)));
                    gradients.backward(loss);

                    assertEquals(expectedLoss.asDouble(), loss.getFloat(), 1e-4);
                    adam.step(1);
                }
            }
        }
    }

    private void assertLosses(String name, String... trained) {
        try (var adam = adam(trained)) {
            for (JsonNode loss : expected.get(name)) {
                assertEquals(loss.asDouble(), step(), 1e-4);
                adam.step(1);
            }
        }
    }

    private Adam adam(String... trained) {
        var group = new Adam.Group(model.parameters().names(trained), 1e-4);
        return new Adam(ops, model.parameters(), List.of(group), Adam.Options.DEFAULTS);
    }

    private double step() {
        try (NDManager step = ops.manager().newSubManager();
                var scope = new NDScope();
                var gradients = Engine.getEngine("PyTorch").newGradientCollector()) {
            scope.suppressNotUsedWarning();
            NDArray[] views = views(BatchTensors.of(batch, step));
            NDArray loss = new ContrastiveLoss(ops, ContrastiveLoss.Form.FULL, 0.05).of(views[0], views[1]);
            gradients.backward(loss);
            return loss.getFloat();
        }
    }

    private double loss(String name) {
        return expected.get("loss_variants_f64").get(name).asDouble();
    }

    private double loss(ContrastiveLoss.Form form, double temperature) {
        try (NDManager step = ops.manager().newSubManager();
                var scope = new NDScope();
                var _ = NoGradient.begin()) {
            scope.suppressNotUsedWarning();
            NDArray[] views = views(BatchTensors.of(batch, step));
            return new ContrastiveLoss(ops, form, temperature)
                    .of(views[0], views[1])
                    .getFloat();
        }
    }

    private NDArray[] views(BatchTensors tensors) {
        return new NDArray[] {
            model.project(model.graphVectors(tensors, Encoder.GCN), Encoder.GCN),
            model.project(model.graphVectors(tensors, Encoder.KMPNN), Encoder.KMPNN)
        };
    }

    private double norm(String prefix) {
        double sum = 0;
        for (String name : model.parameters().names(prefix)) {
            try (NDArray gradient = model.parameters().get(name).getGradient()) {
                for (float value : gradient.toFloatArray()) {
                    sum += (double) value * value;
                }
            }
        }
        return Math.sqrt(sum);
    }

    private void assertClose(String name, NDArray actual, double tolerance) {
        float[] wanted = ParityFixtures.floats(expected.get(name));
        float[] values = actual.toFloatArray();
        assertEquals(wanted.length, values.length);
        for (int i = 0; i < wanted.length; i++) {
            assertEquals(wanted[i], values[i], Math.max(tolerance, 1e-5 * Math.abs(wanted[i])), "value " + i);
        }
    }
}
