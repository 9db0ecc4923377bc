package org.molweave.engine.train;

import java.io.IOException;

/// Where a task writes extra curves; the loss itself is written by the trainer.
public interface StepLog {

    /// A value of this step: of the training part inside `loss`, of the validation part inside `validate`.
    void scalar(String name, double value) throws IOException;

    /// A value of another part: `train`, `valid` or `test`.
    void scalar(String name, String split, double value) throws IOException;
}
