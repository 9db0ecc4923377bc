package org.molweave.plugins.kcl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import org.molweave.engine.nn.Encoder;
import org.molweave.engine.nn.KclModel;
import org.molweave.engine.nn.Parameters;
import org.molweave.engine.nn.PropertyHead;
import org.molweave.engine.nn.TensorOps;
import org.molweave.engine.query.Model;
import org.molweave.engine.train.Checkpoint;
import org.molweave.engine.train.Device;

/// Opens the checkpoints of pre-training and fine-tuning.
final class StoredKclModel {

    private StoredKclModel() {}

    /// A pre-trained model without a head answers with its KMPNN, which is the one that attends to knowledge, unless it
    /// holds the GCN alone.
    static Model open(Path path, String device) throws IOException {
        Checkpoint checkpoint = Checkpoint.open(path);
        KclDescription description = KclDescription.of(checkpoint);
        KclDescription.HeadDescription head = description.head();
        TensorOps ops = TensorOps.open(Device.parse(device).toDjl());
        try {
            var parameters = new Parameters(ops);
            KclModel model = KclModel.create(parameters, description.shape(), 0);
            if (head != null) {
                PropertyHead.create(parameters, head.settings(), 0);
            }
            Encoder encoder = head == null ? usual(checkpoint) : head.encoder();
            load(parameters, checkpoint, encoder, _ -> true);
            return new KclAnswers(ops, model, description.rules(), encoder, head);
        } catch (IllegalArgumentException e) {
            ops.close();
            throw new IOException("%s cannot be opened: %s".formatted(path, e.getMessage()), e);
        }
    }

    /// Loads what the checkpoint holds of the wanted values: imported weights may know one encoder alone, and then the
    /// other keeps its start values. Throws [IllegalArgumentException] where `encoder` itself is not there.
    static void load(Parameters parameters, Checkpoint checkpoint, Encoder encoder, Predicate<String> wanted) {
        Set<String> present = EncoderModules.modulesOf(checkpoint.weights().keySet());
        if (!present.containsAll(EncoderModules.of(encoder))) {
            throw new IllegalArgumentException(
                    "it holds no weights of the %s. Choose the other encoder, or a checkpoint that has both."
                            .formatted(encoder));
        }
        parameters.load(
                checkpoint.weights(), name -> wanted.test(name) && present.contains(EncoderModules.moduleOf(name)));
    }

    private static Encoder usual(Checkpoint checkpoint) {
        Set<Encoder> begun = EncoderModules.begunIn(checkpoint.weights().keySet());
        return begun.equals(Set.of(Encoder.GCN)) ? Encoder.GCN : Encoder.KMPNN;
    }
}
