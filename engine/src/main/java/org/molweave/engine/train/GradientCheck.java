package org.molweave.engine.train;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.molweave.engine.nn.Adam;
import org.molweave.engine.nn.Parameters;
import org.molweave.engine.nn.TensorOps;

/// Tells in one native call whether all gradients are numbers.
final class GradientCheck implements AutoCloseable {

    private final List<NDArray> trained;
    private final TensorOps ops;

    GradientCheck(Parameters parameters, List<Adam.Group> groups) {
        trained = groups.stream()
                .flatMap(g -> g.names().stream())
                .map(parameters::get)
                .toList();
        ops = TensorOps.compile(parameters.ops().device(), text(trained.size()));
    }

    /// Called inside an open `NDScope`.
    boolean areFinite() {
        NDArray[] gradients = trained.stream().map(NDArray::getGradient).toArray(NDArray[]::new);
        return gradients.length == 0 || ops.call("finite", gradients).getFloat() > 0;
    }

    @Override
    public void close() {
        ops.close();
    }

    /// A method takes its tensors one by one; 6 is float32.
    private static String text(int count) {
        List<String> names = IntStream.range(0, count).mapToObj(i -> "g" + i).toList();
        String parameters = names.stream().map(n -> ", " + n + ": Tensor").collect(Collectors.joining());
        return """
                def finite(self%s) -> Tensor:
                  return torch.isfinite(torch.stack(torch._foreach_norm([%s]))).all().to(6)
                """.formatted(parameters, String.join(", ", names));
    }
}
