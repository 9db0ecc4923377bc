package org.molweave.plugins.kcl;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.data.BatchOrder;
import org.molweave.engine.graph.GraphRules;
import org.molweave.engine.nn.Adam;
import org.molweave.engine.nn.ContrastiveLoss;
import org.molweave.engine.nn.Encoder;
import org.molweave.engine.nn.KclModel;
import org.molweave.engine.nn.Parameters;
import org.molweave.engine.nn.TrainingPass;
import org.molweave.engine.train.StepLog;
import org.molweave.engine.train.TrainingTask;

/// One step of KCL pre-training: both views of a batch, projected, and the contrastive loss between them (KCL-SPEC 10).
final class PretrainTask implements TrainingTask {

    /// Alignment, uniformity and retrieval cost a product of their own, so they are measured now and then.
    private static final int STEPS_BETWEEN_NUMBERS = 10;

    private static final List<Encoder> VIEWS = List.of(Encoder.GCN, Encoder.KMPNN);

    private final PretrainSettings settings;
    private final KclModel model;
    private final KclDescription description;
    private final TrainingPass pass;
    private final List<Molecule> molecules;
    private final BatchOrder order;
    private final long seed;
    private final ContrastiveLoss loss;
    private int[][] batches = {};
    private int epochOfBatches = -1;

    PretrainTask(
            PretrainSettings settings,
            KclModel model,
            KclDescription description,
            GraphRules rules,
            List<Molecule> molecules,
            BatchOrder order,
            long seed) {
        this.settings = settings;
        this.model = model;
        this.description = description;
        pass = new TrainingPass(model, rules);
        this.molecules = molecules;
        this.order = order;
        this.seed = seed;
        loss = new ContrastiveLoss(model.parameters().ops(), settings.lossForm(), settings.temperature());
    }

    @Override
    public Parameters parameters() {
        return model.parameters();
    }

    @Override
    public List<Adam.Group> groups() {
        List<String> names = new ArrayList<>(parameters().names("gcn.", "kmpnn.", "projection."));
        if (settings.trainReadouts()) {
            names.addAll(parameters().names("gcnReadout.", "set2set."));
        }
        return List.of(new Adam.Group(names, settings.learningRate()));
    }

    @Override
    public int stepsInEpoch(int epoch) {
        return batches(epoch).length;
    }

    @Override
    public OptionalInt halve() {
        return pass.halve();
    }

    @Override
    public int molecules(int epoch, int step) {
        return batches(epoch)[step].length;
    }

    @Override
    public NDArray loss(int epoch, int step, StepLog log) throws IOException {
        List<Molecule> members = new ArrayList<>();
        for (int row : batches(epoch)[step]) {
            members.add(molecules.get(row));
        }
        boolean measured = step % STEPS_BETWEEN_NUMBERS == 0;
        return pass.loss(members, VIEWS, vectors -> loss(vectors, measured ? log : null));
    }

    /// `(B, d), (B, d) -> ()`, and the numbers beside the loss where there is a log for them.
    private NDArray loss(List<NDArray> vectors, @Nullable StepLog log) {
        NDArray plain = model.project(vectors.get(0), Encoder.GCN); // (B, out)
        NDArray augmented = model.project(vectors.get(1), Encoder.KMPNN); // (B, out)
        if (log != null) {
            write(loss.numbers(plain, augmented), log);
        }
        return loss.of(plain, augmented);
    }

    private static void write(ContrastiveLoss.Numbers numbers, StepLog log) {
        try {
            log.scalar("alignment", numbers.alignment());
            log.scalar("uniformity", numbers.uniformity());
            log.scalar("retrieval", numbers.retrieval());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ObjectNode describe() {
        return description.toJson();
    }

    private int[][] batches(int epoch) {
        if (epoch != epochOfBatches) {
            batches = order.batches(seed, epoch);
            epochOfBatches = epoch;
        }
        return batches;
    }
}
