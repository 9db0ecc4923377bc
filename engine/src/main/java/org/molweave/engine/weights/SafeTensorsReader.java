package org.molweave.engine.weights;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads one safetensors file and checks everything that it claims.
final class SafeTensorsReader {

    private static final int LARGEST_HEADER = 32 << 20;
    private static final long LARGEST_FILE = 1L << 30;
    private static final String METADATA = "__metadata__";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private record Place(String name, ElementType type, long[] shape, long begin, long end) {}

    private final String file;
    private final FileChannel channel;
    private final long size;

    SafeTensorsReader(String file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        size = channel.size();
    }

    TensorFile read() throws IOException {
        if (size > LARGEST_FILE) {
            throw bad("it has %d bytes; up to %d are read".formatted(size, LARGEST_FILE));
        }
        long headerLength = size < Long.BYTES ? -1 : bytes(0, Long.BYTES).getLong();
        if (headerLength < 2 || headerLength > Math.min(LARGEST_HEADER, size - Long.BYTES)) {
            throw bad("it claims a header of %d bytes in a file of %d".formatted(headerLength, size));
        }
        ObjectNode header = header((int) headerLength);
        long start = Long.BYTES + headerLength;
        Map<String, HostTensor> tensors = new LinkedHashMap<>();
        for (Place place : places(header, size - start)) {
            tensors.put(place.name(), tensor(place, start));
        }
        return new TensorFile(tensors, metadata(header));
    }

    private ObjectNode header(int length) throws IOException {
        try {
            // As text: of bytes the parser would guess an encoding, and fail in another way where that cannot be.
            String text = new String(bytes(Long.BYTES, length).array(), StandardCharsets.UTF_8);
            if (JSON.readTree(text) instanceof ObjectNode header) {
                return header;
            }
        } catch (JsonProcessingException e) {
            throw new WeightsException(
                    "%s is no readable safetensors file: its header is no JSON (%s)."
                            .formatted(file, e.getOriginalMessage()),
                    e);
        }
        throw bad("its header is no JSON object");
    }

    private List<Place> places(ObjectNode header, long dataSize) throws IOException {
        List<Place> places = new ArrayList<>();
        for (var entry : header.properties()) {
            if (!entry.getKey().equals(METADATA)) {
                places.add(place(entry.getKey(), entry.getValue()));
            }
        }
        places.sort(Comparator.comparingLong(Place::begin).thenComparingLong(Place::end));
        long expected = 0;
        for (Place place : places) {
            if (place.begin() != expected) {
                throw bad("tensor %s begins at byte %d where %d was expected (overlap or gap)"
                        .formatted(place.name(), place.begin(), expected));
            }
            expected = place.end();
        }
        if (expected != dataSize) {
            throw bad("its tensors take %d bytes, the file has %d; it is truncated or damaged"
                    .formatted(expected, dataSize));
        }
        return places;
    }

    private Place place(String name, JsonNode node) throws IOException {
        ElementType type = ElementType.findByName(node.path("dtype").asText())
                .orElseThrow(() -> bad("tensor %s has the type %s; F32, F64, F16, BF16, I64 and I32 are read"
                        .formatted(name, node.path("dtype"))));
        long[] shape = longs(name, node.path("shape"));
        long[] offsets = longs(name, node.path("data_offsets"));
        if (offsets.length != 2 || offsets[0] < 0 || offsets[1] < offsets[0] || offsets[1] > size) {
            throw bad("tensor %s has the place %s".formatted(name, node.path("data_offsets")));
        }
        int values = Shapes.values("Tensor " + name, shape, (offsets[1] - offsets[0]) / type.bytes());
        if ((long) values * type.bytes() != offsets[1] - offsets[0]) {
            throw bad("tensor %s needs %d bytes for its shape and has %d"
                    .formatted(name, (long) values * type.bytes(), offsets[1] - offsets[0]));
        }
        return new Place(name, type, shape, offsets[0], offsets[1]);
    }

    private long[] longs(String name, JsonNode node) throws IOException {
        if (!node.isArray()) {
            throw bad("tensor %s lacks its shape or place".formatted(name));
        }
        long[] values = new long[node.size()];
        for (int i = 0; i < values.length; i++) {
            if (!node.get(i).canConvertToLong() || !node.get(i).isIntegralNumber()) {
                throw bad("tensor %s has the size or place %s".formatted(name, node));
            }
            values[i] = node.get(i).longValue();
        }
        return values;
    }

    private Map<String, String> metadata(ObjectNode header) throws IOException {
        Map<String, String> metadata = new LinkedHashMap<>();
        for (var entry : header.path(METADATA).properties()) {
            if (!entry.getValue().isTextual()) {
                throw bad("its note %s is no text".formatted(entry.getKey()));
            }
            metadata.put(entry.getKey(), entry.getValue().textValue());
        }
        return metadata;
    }

    private HostTensor tensor(Place place, long start) throws IOException {
        ByteBuffer data = bytes(start + place.begin(), (int) (place.end() - place.begin()));
        float[] values = new float[data.capacity() / place.type().bytes()];
        for (int i = 0; i < values.length; i++) {
            values[i] = place.type().read(data, i * place.type().bytes());
        }
        return new HostTensor(place.shape(), values);
    }

    private ByteBuffer bytes(long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw bad("it ends in the middle");
            }
        }
        return buffer.flip();
    }

    private WeightsException bad(String what) {
        return new WeightsException("%s is no readable safetensors file: %s.".formatted(file, what));
    }
}
