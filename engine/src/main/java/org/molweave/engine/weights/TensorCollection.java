package org.molweave.engine.weights;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.molweave.engine.weights.Unpickler.Tuple;

/// Finds the tensors in what a pickle held and names them. A container is visited once, however often it is shared, so
/// that a small file cannot unfold into a large answer.
final class TensorCollection {

    private static final int DEEPEST = 32;
    private static final long MOST_VALUES = 1L << 28;

    private final String file;
    private final Map<String, HostTensor> tensors = new LinkedHashMap<>();
    private final Set<Object> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private long values;

    TensorCollection(String file) {
        this.file = file;
    }

    Map<String, HostTensor> collect(Object content) throws WeightsException {
        visit("", content, 0);
        if (tensors.isEmpty()) {
            throw new WeightsException("%s holds no tensors.".formatted(file));
        }
        return tensors;
    }

    private void visit(String name, Object value, int depth) throws WeightsException {
        if (depth > DEEPEST) {
            throw new WeightsException("%s nests its tensors more than %d deep.".formatted(file, DEEPEST));
        }
        switch (value) {
            case Map<?, ?> map
            when visited.add(map) -> {
                for (var entry : map.entrySet()) {
                    visit(joined(name, entry.getKey()), entry.getValue(), depth + 1);
                }
            }
            case List<?> list when visited.add(list) -> items(name, list, depth);
            case Tuple tuple when visited.add(tuple) -> items(name, tuple.items(), depth);
            case TorchTensor tensor -> put(name, tensor.tensor(name));
            case PickledArray array -> put(name, array.tensor(name));
            default -> {} // numbers and text beside the tensors
        }
    }

    private void items(String name, List<?> items, int depth) throws WeightsException {
        for (int i = 0; i < items.size(); i++) {
            visit(joined(name, i), items.get(i), depth + 1);
        }
    }

    private void put(String name, HostTensor tensor) throws WeightsException {
        values += tensor.values().length;
        if (values > MOST_VALUES) {
            throw new WeightsException("%s holds tensors of more than %d values.".formatted(file, MOST_VALUES));
        }
        tensors.put(name.isEmpty() ? "0" : name, tensor);
    }

    private static String joined(String name, Object key) {
        return name.isEmpty() ? key.toString() : name + '.' + key;
    }
}
