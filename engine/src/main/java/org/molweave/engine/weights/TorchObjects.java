package org.molweave.engine.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.molweave.engine.weights.Unpickler.Tuple;

/// The classes and functions that weights are pickled with. Whatever else a pickle names is refused with its name: a
/// pickle can name any function of Python, and other programs would call it.
final class TorchObjects implements PickledObjects {

    /// The functions and classes that may be called.
    private enum Known {
        ORDERED_DICT,
        TENSOR,
        PARAMETER,
        SIZE,
        NESTED,
        NEW_ARRAY,
        ARRAY_OF_BYTES,
        ARRAY_CLASS,
        NUMBER_TYPE,
        ENCODE
    }

    private static final Map<String, Known> KNOWN = Map.ofEntries(
            Map.entry("collections.OrderedDict", Known.ORDERED_DICT),
            Map.entry("torch._utils._rebuild_tensor_v2", Known.TENSOR),
            Map.entry("torch._utils._rebuild_parameter", Known.PARAMETER),
            Map.entry("torch.Size", Known.SIZE),
            Map.entry("torch.storage._load_from_bytes", Known.NESTED),
            Map.entry("numpy.core.multiarray._reconstruct", Known.NEW_ARRAY),
            Map.entry("numpy._core.multiarray._reconstruct", Known.NEW_ARRAY),
            Map.entry("numpy.core.numeric._frombuffer", Known.ARRAY_OF_BYTES),
            Map.entry("numpy._core.numeric._frombuffer", Known.ARRAY_OF_BYTES),
            Map.entry("numpy.ndarray", Known.ARRAY_CLASS),
            Map.entry("numpy.dtype", Known.NUMBER_TYPE),
            Map.entry("_codecs.encode", Known.ENCODE));

    /// Gives the storages of persistent ids and the content of nested files.
    interface Storages {
        TorchStorage storage(ElementType type, String key) throws IOException;

        Object nested(ByteBuffer bytes) throws IOException;
    }

    private final String file;
    private final Storages storages;

    TorchObjects(String file, Storages storages) {
        this.file = file;
        this.storages = storages;
    }

    @Override
    public Object named(String module, String name) throws WeightsException {
        Known known = KNOWN.get(module + '.' + name);
        if (known != null) {
            return known;
        }
        if (module.equals("torch")) {
            Optional<ElementType> type = ElementType.findByStorage(name);
            if (type.isPresent()) {
                return type.get();
            }
        }
        throw new WeightsException(
                "%s names %s.%s, which is no tensor and no plain container. It was not loaded; unless you know who made the file, do not load it with other programs either."
                        .formatted(file, module, name));
    }

    @Override
    public Object made(Object callable, List<Object> arguments) throws WeightsException {
        if (!(callable instanceof Known known)) {
            throw new WeightsException("%s calls something that is no function.".formatted(file));
        }
        return switch (known) {
            case ORDERED_DICT -> ordered(arguments);
            case TENSOR ->
                new TorchTensor(
                        argument(arguments, 0, TorchStorage.class),
                        argument(arguments, 1, Long.class),
                        sizes(argument(arguments, 2, Tuple.class)),
                        sizes(argument(arguments, 3, Tuple.class)));
            case PARAMETER -> argument(arguments, 0, Object.class);
            case SIZE -> argument(arguments, 0, Tuple.class);
            case NESTED -> nested(argument(arguments, 0, byte[].class));
            case NEW_ARRAY -> new PickledArray();
            case ARRAY_OF_BYTES -> arrayOfBytes(arguments);
            case NUMBER_TYPE -> new PickledArray.NumberType(argument(arguments, 0, String.class));
            case ENCODE -> argument(arguments, 0, String.class).getBytes(StandardCharsets.ISO_8859_1);
            case ARRAY_CLASS -> throw new WeightsException("%s makes an array without its data.".formatted(file));
        };
    }

    @Override
    public Object withState(Object object, Object state) throws WeightsException {
        if (object instanceof Map<?, ?>) {
            return object; // attributes of a dictionary, such as the versions of modules
        }
        if (object instanceof PickledArray.NumberType type && state instanceof Tuple(List<Object> parts)) {
            type.setOrder(argument(parts, 1, String.class));
            return type;
        }
        if (object instanceof PickledArray array && state instanceof Tuple(List<Object> parts)) {
            array.set(new NumpyArray(
                    argument(parts, 2, PickledArray.NumberType.class).name(),
                    argument(parts, 3, Boolean.class),
                    sizes(argument(parts, 1, Tuple.class)),
                    data(argument(parts, 4, Object.class))));
            return array;
        }
        throw new WeightsException("%s sets the state of something that weights do not have.".formatted(file));
    }

    @Override
    public Object stored(Object id) throws WeightsException {
        if (id instanceof Tuple(List<Object> parts)
                && parts.size() >= 3
                && parts.get(0).equals("storage")) {
            try {
                return storages.storage(argument(parts, 1, ElementType.class), argument(parts, 2, String.class));
            } catch (WeightsException e) {
                throw e;
            } catch (IOException e) {
                throw new WeightsException("%s could not be read (%s).".formatted(file, e.getMessage()), e);
            }
        }
        throw new WeightsException("%s refers to something outside itself that is no storage.".formatted(file));
    }

    private PickledArray arrayOfBytes(List<Object> arguments) throws WeightsException {
        var array = new PickledArray();
        array.set(new NumpyArray(
                argument(arguments, 1, PickledArray.NumberType.class).name(),
                argument(arguments, 3, String.class).equals("F"),
                sizes(argument(arguments, 2, Tuple.class)),
                data(argument(arguments, 0, Object.class))));
        return array;
    }

    private Object nested(byte[] bytes) throws WeightsException {
        try {
            return storages.nested(ByteBuffer.wrap(bytes));
        } catch (WeightsException e) {
            throw e;
        } catch (IOException e) {
            throw new WeightsException("%s could not be read (%s).".formatted(file, e.getMessage()), e);
        }
    }

    /// An ordered dictionary may be made with its entries as a list of pairs.
    private Map<Object, Object> ordered(List<Object> arguments) throws WeightsException {
        Map<Object, Object> map = new LinkedHashMap<>();
        if (!arguments.isEmpty()) {
            for (Object pair : argument(arguments, 0, List.class)) {
                List<Object> entry = pair instanceof Tuple(List<Object> items)
                        ? items
                        : pair instanceof List<?> list ? List.copyOf(list) : List.of();
                map.put(argument(entry, 0, String.class), argument(entry, 1, Object.class));
            }
        }
        return map;
    }

    private ByteBuffer data(Object value) throws WeightsException {
        byte[] bytes = switch (value) {
            case byte[] raw -> raw;
            case String latin -> latin.getBytes(StandardCharsets.ISO_8859_1);
            default -> throw new WeightsException("%s has an array of Python objects.".formatted(file));
        };
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private long[] sizes(Tuple tuple) throws WeightsException {
        long[] sizes = new long[tuple.items().size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = argument(tuple.items(), i, Long.class);
        }
        return sizes;
    }

    private <T> T argument(List<Object> arguments, int place, Class<T> type) throws WeightsException {
        if (place < arguments.size() && type.isInstance(arguments.get(place))) {
            return type.cast(arguments.get(place));
        }
        throw new WeightsException("%s makes a tensor from the wrong parts: part %d should be %s."
                .formatted(file, place + 1, type.getSimpleName()));
    }
}
