package org.molweave.engine.train;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.molweave.engine.nn.Adam;
import org.molweave.engine.nn.Parameters;
import org.molweave.engine.run.Json;

/// What a method trains, seen by the [Trainer]: one batch, one loss.
///
/// Everything must follow from `(seed, epoch, step)`: which rows a step sees, and what is random in it (the tensor
/// library's random numbers are seeded anew before each call). Then a resumed training repeats an uninterrupted one bit
/// for bit without any hidden state.
public interface TrainingTask {

    Parameters parameters();

    /// What is trained and how fast; parameters in no group stay as they are.
    List<Adam.Group> groups();

    /// Called at the start of each epoch, and again when training resumes inside it.
    int stepsInEpoch(int epoch);

    /// The scalar loss of one batch. Runs inside an `NDScope` and a gradient collector that the trainer opened.
    NDArray loss(int epoch, int step, StepLog log) throws IOException;

    /// Lets the steps to come need about half of the memory, after it did not suffice for one; their loss and gradients
    /// stay those of the whole batch. How many molecules then pass at once; empty where that cannot be done.
    default OptionalInt halve() {
        return OptionalInt.empty();
    }

    /// How many molecules (or triples) the step sees, for the rates.
    default int molecules(int epoch, int step) {
        return 1;
    }

    /// The value that early stopping looks at, measured after each epoch; empty without validation.
    /// Runs inside an `NDScope`.
    default OptionalDouble validate(int epoch, StepLog log) throws IOException {
        return OptionalDouble.empty();
    }

    /// What a checkpoint must know beside the weights to be opened without guessing: architecture, vocabulary,
    /// knowledge
    /// graph, properties.
    default ObjectNode describe() {
        return Json.object();
    }
}
