package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.List;

/// Copies of a model's buffers, such as running averages, on its device: a step that fails half way is undone with
/// them.
public final class BufferMark implements AutoCloseable {

    private final TensorOps ops;
    private final List<NDArray> buffers;
    private final List<NDArray> copies;

    public BufferMark(Parameters parameters) {
        ops = parameters.ops();
        buffers = parameters.buffers().stream().map(parameters::get).toList();
        copies = buffers.stream().map(BufferMark::copy).toList();
    }

    private static NDArray copy(NDArray buffer) {
        NDArray copy = buffer.duplicate();
        NDScope.unregister(copy);
        return copy;
    }

    /// Remembers the buffers as they are now.
    public void set() {
        assign(copies, buffers);
    }

    /// Makes the buffers what they were.
    public void restore() {
        assign(buffers, copies);
    }

    private void assign(List<NDArray> targets, List<NDArray> sources) {
        if (!targets.isEmpty()) {
            ops.update(
                    "assign",
                    new ai.djl.pytorch.engine.PtNDArray[][] {TensorOps.natives(targets), TensorOps.natives(sources)});
        }
    }

    @Override
    public void close() {
        copies.forEach(NDArray::close);
    }
}
