package org.molweave.engine.weights;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Weights saved by PyTorch or pickled with NumPy: the zip form, the older form of one pickle after another, and plain
/// pickles. Only tensors, arrays and plain containers are ever made; storages of a graphics card become Java memory.
///
/// Names are the keys of dictionaries, joined by full stops; items of lists are named by their number.
public final class TorchArchive {

    private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);
    private static final long LARGEST_PICKLE = 512L << 20;

    private TorchArchive() {}

    /// Throws [WeightsException] with the name of the class when the file asks for anything but tensors.
    public static Map<String, HostTensor> read(Path file) throws IOException {
        byte[] start = new byte[2];
        try (var input = Files.newInputStream(file)) {
            input.readNBytes(start, 0, 2);
        }
        String name = String.valueOf(file.getFileName());
        Object content = start[0] == 'P' && start[1] == 'K' ? zipped(name, file) : pickled(name, file);
        return new TensorCollection(name).collect(content);
    }

    private static Object zipped(String name, Path file) throws IOException {
        try (ZipArchive zip = new ZipArchive(file)) {
            List<String> pickles = zip.names().stream()
                    .filter(entry -> entry.endsWith("data.pkl"))
                    .toList();
            if (pickles.size() != 1) {
                throw new WeightsException(
                        "%s is a zip archive with %d files data.pkl; weights saved by PyTorch have one."
                                .formatted(name, pickles.size()));
            }
            String root = pickles.getFirst().substring(0, pickles.getFirst().length() - "data.pkl".length());
            if (zip.names().contains(root + "byteorder")
                    && !StandardCharsets.US_ASCII
                            .decode(zip.bytes(root + "byteorder"))
                            .toString()
                            .startsWith("little")) {
                throw new WeightsException("%s was saved on a big-endian machine, which is not read.".formatted(name));
            }
            Map<String, TorchStorage> storages = new HashMap<>();
            return new Unpickler(zip.bytes(pickles.getFirst()), new TorchObjects(name, new TorchObjects.Storages() {
                        @Override
                        public TorchStorage storage(ElementType type, String key) throws IOException {
                            TorchStorage storage = storages.get(key);
                            if (storage == null) {
                                storage = new TorchStorage(type, key);
                                storage.setData(zip.bytes(root + "data/" + key));
                                storages.put(key, storage);
                            }
                            return sameType(name, storage, type);
                        }

                        @Override
                        public Object nested(ByteBuffer bytes) throws IOException {
                            throw new WeightsException("%s holds a file within a file.".formatted(name));
                        }
                    }))
                    .load();
        }
    }

    private static Object pickled(String name, Path file) throws IOException {
        if (Files.size(file) > LARGEST_PICKLE) {
            throw new WeightsException(
                    "%s has more than %d MB, too much for a pickle. Save it again with a newer PyTorch."
                            .formatted(name, LARGEST_PICKLE >> 20));
        }
        return legacy(name, ByteBuffer.wrap(Files.readAllBytes(file)), true);
    }

    /// Magic number, protocol, system, content, storage keys, then for each key its size and numbers; or the content
    /// alone.
    private static Object legacy(String name, ByteBuffer bytes, boolean mayNest) throws IOException {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        Map<String, TorchStorage> storages = new HashMap<>();
        var objects = new TorchObjects(name, new TorchObjects.Storages() {
            @Override
            public TorchStorage storage(ElementType type, String key) throws IOException {
                return sameType(name, storages.computeIfAbsent(key, k -> new TorchStorage(type, k)), type);
            }

            @Override
            public Object nested(ByteBuffer inner) throws IOException {
                if (!mayNest) {
                    throw new WeightsException("%s nests files within files.".formatted(name));
                }
                return legacy(name, inner, false);
            }
        });
        Object first = new Unpickler(bytes, objects).load();
        if (!MAGIC.equals(first)) {
            return first;
        }
        new Unpickler(bytes, objects).load();
        new Unpickler(bytes, objects).load();
        Object content = new Unpickler(bytes, objects).load();
        if (!(new Unpickler(bytes, objects).load() instanceof List<?> keys)) {
            throw new WeightsException("%s lacks the list of its storages.".formatted(name));
        }
        for (Object key : keys) {
            @Nullable TorchStorage storage = key instanceof String text ? storages.get(text) : null;
            if (storage == null) {
                throw new WeightsException("%s holds numbers that no tensor asks for.".formatted(name));
            }
            storage.setData(numbers(name, bytes, storage));
        }
        return content;
    }

    private static ByteBuffer numbers(String name, ByteBuffer bytes, TorchStorage storage) throws WeightsException {
        long size = bytes.remaining() < Long.BYTES ? -1 : bytes.getLong();
        int width = storage.type().bytes();
        if (size < 0 || size > bytes.remaining() / width) {
            throw new WeightsException("%s claims %d numbers for storage %s where %d bytes are left; it is truncated."
                    .formatted(name, size, storage.key(), bytes.remaining()));
        }
        int length = (int) size * width;
        ByteBuffer data = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.position() + length);
        return data;
    }

    private static TorchStorage sameType(String name, TorchStorage storage, ElementType type) throws WeightsException {
        if (storage.type() != type) {
            throw new WeightsException(
                    "%s reads storage %s both as %s and as %s.".formatted(name, storage.key(), storage.type(), type));
        }
        return storage;
    }
}
