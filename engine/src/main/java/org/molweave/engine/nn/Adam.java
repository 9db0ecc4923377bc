package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.weights.HostTensor;

/// Adam (Kingma and Ba 2015), all parameters of a group in one native call, in the form of PyTorch: `m = β₁m +
/// (1-β₁)g; v = β₂v + (1-β₂)g²; p = p - lr · m/(1-β₁ᵗ) / (√(v/(1-β₂ᵗ)) + ε)`, where `g` includes `weightDecay · p`.
///
/// Parameters in no group are frozen: from here on no gradient is computed for them. DJL's own Adam adds ε
/// elsewhere.
public final class Adam implements AutoCloseable {

    /// Parameters that share a learning rate.
    public record Group(List<String> names, double learningRate) {}

    /// The constants of the update; `weightDecay` is added to the gradient, not to the weights.
    public record Options(double beta1, double beta2, double epsilon, double weightDecay) {

        public static final Options DEFAULTS = new Options(0.9, 0.999, 1e-8, 0);
    }

    /// What one native call updates.
    private record Block(
            double learningRate, PtNDArray[] values, PtNDArray[] first, PtNDArray[] second, PtNDArray[] steps) {}

    private final TensorOps ops;
    private final Options options;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, NDArray> state = new LinkedHashMap<>();

    public Adam(TensorOps ops, Parameters parameters, List<Group> groups, Options options) {
        this.ops = ops;
        this.options = options;
        Set<String> trained = new HashSet<>();
        for (Group group : groups) {
            for (String name : group.names()) {
                if (!trained.add(name)) {
                    throw new IllegalArgumentException("The parameter %s is in two groups.".formatted(name));
                }
            }
            if (!group.names().isEmpty()) {
                blocks.add(block(parameters, group));
            }
        }
        for (String name : parameters.names()) {
            parameters.get(name).setRequiresGradient(trained.contains(name));
        }
        zeroGradients();
    }

    /// One update with the gradients that the last backward pass left, at `rateFactor` times the learning rates;
    /// zeroes them.
    public void step(double rateFactor) {
        for (Block block : blocks) {
            PtNDArray[] gradients = gradients(block);
            PtNDArray[][] lists = {block.values, gradients, block.first, block.second, block.steps};
            ops.update(
                    "adam",
                    lists,
                    rateFactor * block.learningRate,
                    options.beta1,
                    options.beta2,
                    options.weightDecay,
                    options.epsilon);
            close(gradients);
        }
    }

    /// Forgets the gradients of a step that is not taken.
    public void zeroGradients() {
        for (Block block : blocks) {
            PtNDArray[] gradients = gradients(block);
            ops.update("zero", new PtNDArray[][] {gradients});
            close(gradients);
        }
    }

    /// Everything needed to go on as if never interrupted: per parameter two moments, and the number of steps.
    public Map<String, HostTensor> state() {
        Map<String, HostTensor> copy = new LinkedHashMap<>();
        state.forEach((name, array) -> copy.put(name, HostTensors.from(array)));
        return copy;
    }

    /// Continues from a saved state; its names and shapes must be those of these groups.
    public void restore(Map<String, HostTensor> saved) {
        if (!saved.keySet().equals(state.keySet())) {
            throw new IllegalArgumentException(
                    "The optimiser state is of another model or of other trained parts: it has %s, needed are %s."
                            .formatted(saved.keySet(), state.keySet()));
        }
        saved.forEach((name, tensor) -> {
            NDArray target = state.get(name);
            Shape shape = new Shape(tensor.shape());
            if (target == null || !target.getShape().equals(shape)) {
                throw new IllegalArgumentException("The optimiser state %s has shape %s.".formatted(name, shape));
            }
            try (NDArray source = ops.manager().create(tensor.values(), shape)) {
                ops.update("assign", new PtNDArray[][] {{(PtNDArray) target}, {(PtNDArray) source}});
            }
        });
    }

    @Override
    public void close() {
        state.values().forEach(NDArray::close);
        state.clear();
        blocks.clear();
    }

    private Block block(Parameters parameters, Group group) {
        List<NDArray> values = group.names().stream().map(parameters::get).toList();
        values.forEach(value -> value.setRequiresGradient(true));
        return new Block(
                group.learningRate(),
                TensorOps.natives(values),
                zeros("first.", group.names(), parameters),
                zeros("second.", group.names(), parameters),
                zeros("steps.", group.names(), null));
    }

    private PtNDArray[] zeros(String prefix, List<String> names, @Nullable Parameters like) {
        return TensorOps.natives(names.stream()
                .map(name -> {
                    Shape shape = like == null ? new Shape() : like.get(name).getShape();
                    NDArray zeros = ops.manager().zeros(shape, DataType.FLOAT32);
                    NDScope.unregister(zeros);
                    state.put(prefix + name, zeros);
                    return zeros;
                })
                .toList());
    }

    private static PtNDArray[] gradients(Block block) {
        PtNDArray[] gradients = new PtNDArray[block.values.length];
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = block.values[i].getGradient();
        }
        return gradients;
    }

    private static void close(PtNDArray... arrays) {
        for (PtNDArray array : arrays) {
            array.close();
        }
    }
}
