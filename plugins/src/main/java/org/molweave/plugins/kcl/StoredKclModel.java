package org.molweave.plugins.kcl;

import java.io.IOException;
import java.nio.file.Path;
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

    /// A pre-trained model without a head answers with its KMPNN, which is the one that attends to knowledge.
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
            parameters.load(checkpoint.weights());
            return new KclAnswers(ops, model, description.rules(), head == null ? Encoder.KMPNN : head.encoder(), head);
        } catch (IllegalArgumentException e) {
            ops.close();
            throw new IOException("%s cannot be opened: %s".formatted(path, e.getMessage()), e);
        }
    }
}
