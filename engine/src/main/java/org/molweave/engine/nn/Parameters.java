package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.molweave.engine.weights.HostTensor;

/// The values of a model by name, in the order they were added, on one device.
///
/// A name prefix is a module: `gcn.`, `gcnReadout.`, `kmpnn.`, `set2set.`, `projection.`, `head.`. Parameters are
/// trained; buffers (running statistics) change in training too, but not by gradient. Both are saved.
public final class Parameters implements AutoCloseable {

    private final TensorOps ops;
    private final Map<String, NDArray> parameters = new LinkedHashMap<>();
    private final Map<String, NDArray> buffers = new LinkedHashMap<>();

    public Parameters(TensorOps ops) {
        this.ops = ops;
    }

    /// Copies the values to the device.
    public NDArray add(String name, HostTensor values) {
        return add(name, onDevice(values));
    }

    /// Takes the array over: it stays open until this object closes.
    public NDArray add(String name, NDArray array) {
        keep(parameters, name, array).setRequiresGradient(true);
        return array;
    }

    public NDArray addBuffer(String name, HostTensor values) {
        return addBuffer(name, onDevice(values));
    }

    public NDArray addBuffer(String name, NDArray array) {
        return keep(buffers, name, array);
    }

    /// A parameter or buffer.
    public NDArray get(String name) {
        NDArray array = parameters.containsKey(name) ? parameters.get(name) : buffers.get(name);
        if (array == null) {
            throw new IllegalArgumentException(
                    "This model has no parameter named %s; it has %s.".formatted(name, all().keySet()));
        }
        return array;
    }

    public boolean contains(String name) {
        return parameters.containsKey(name) || buffers.containsKey(name);
    }

    /// The names of what is trained, in order.
    public List<String> names() {
        return List.copyOf(parameters.keySet());
    }

    /// The names of the trained parameters of some modules, such as `gcn.`.
    public List<String> names(String... prefixes) {
        return names().stream().filter(name -> startsWithOne(name, prefixes)).toList();
    }

    public List<String> buffers() {
        return List.copyOf(buffers.keySet());
    }

    public TensorOps ops() {
        return ops;
    }

    /// How many numbers are trained.
    public long count() {
        return parameters.values().stream().mapToLong(NDArray::size).sum();
    }

    /// Copies parameters and buffers to Java memory.
    public Map<String, HostTensor> snapshot() {
        return snapshot(_ -> true);
    }

    /// Copies those with a matching name.
    public Map<String, HostTensor> snapshot(Predicate<String> wanted) {
        Map<String, HostTensor> copy = new LinkedHashMap<>();
        all().forEach((name, array) -> {
            if (wanted.test(name)) {
                copy.put(name, HostTensors.from(array));
            }
        });
        return Collections.unmodifiableMap(copy);
    }

    /// Replaces all values: the names and shapes must be exactly those of this model.
    public void load(Map<String, HostTensor> values) {
        load(values, _ -> true);
    }

    /// Replaces the values with a matching name, all of them; others are left alone, and so are other entries of
    /// `values`.
    public void load(Map<String, HostTensor> values, Predicate<String> wanted) {
        Map<String, NDArray> targets = new LinkedHashMap<>(all());
        targets.keySet().removeIf(wanted.negate());
        requireSame(targets, values, values.keySet().stream().filter(wanted).toList());
        try (var scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            List<NDArray> sources = targets.keySet().stream()
                    .map(name -> onDevice(Objects.requireNonNull(values.get(name))))
                    .toList();
            assign(targets.values(), sources);
            sources.forEach(NDArray::close);
        }
    }

    @Override
    public void close() {
        all().values().forEach(NDArray::close);
        parameters.clear();
        buffers.clear();
    }

    private Map<String, NDArray> all() {
        Map<String, NDArray> all = new LinkedHashMap<>(parameters);
        all.putAll(buffers);
        return all;
    }

    private NDArray keep(Map<String, NDArray> map, String name, NDArray array) {
        if (contains(name)) {
            throw new IllegalArgumentException("There already is a parameter named %s.".formatted(name));
        }
        array.attach(ops.manager());
        NDScope.unregister(array);
        map.put(name, array);
        return array;
    }

    private NDArray onDevice(HostTensor values) {
        return ops.manager().create(values.values(), new Shape(values.shape()));
    }

    private void assign(Collection<NDArray> targets, Collection<NDArray> sources) {
        ops.update("assign", new PtNDArray[][] {TensorOps.natives(targets), TensorOps.natives(sources)});
    }

    private static boolean startsWithOne(String name, String... prefixes) {
        return Arrays.stream(prefixes).anyMatch(name::startsWith);
    }

    private static void requireSame(
            Map<String, NDArray> targets, Map<String, HostTensor> values, List<String> offered) {
        List<String> problems = new ArrayList<>();
        targets.forEach((name, array) -> {
            HostTensor value = values.get(name);
            if (value == null) {
                problems.add("%s is missing".formatted(name));
            } else if (!array.getShape().equals(new Shape(value.shape()))) {
                problems.add(
                        "%s has shape %s instead of %s".formatted(name, new Shape(value.shape()), array.getShape()));
            }
        });
        offered.stream()
                .filter(name -> !targets.containsKey(name))
                .forEach(name -> problems.add("%s is not part of this model".formatted(name)));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "These weights do not fit the model: %s. Choose weights of a model with the same settings and vocabulary."
                            .formatted(String.join("; ", problems)));
        }
    }
}
