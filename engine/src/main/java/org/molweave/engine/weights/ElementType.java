package org.molweave.engine.weights;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.Stream;

/// The number types that weight files hold, and how each becomes a float. Bytes are little-endian.
enum ElementType {
    F32(4, "Float"),
    F64(8, "Double"),
    F16(2, "Half"),
    BF16(2, "BFloat16"),
    I64(8, "Long"),
    I32(4, "Int");

    private final int bytes;
    private final String torchName;

    ElementType(int bytes, String torchName) {
        this.bytes = bytes;
        this.torchName = torchName;
    }

    /// By its name in safetensors, such as `BF16`.
    static Optional<ElementType> findByName(String name) {
        return Stream.of(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    /// By the name of its PyTorch storage class, such as `FloatStorage`.
    static Optional<ElementType> findByStorage(String storage) {
        return Stream.of(values())
                .filter(type -> storage.equals(type.torchName + "Storage"))
                .findFirst();
    }

    int bytes() {
        return bytes;
    }

    float read(ByteBuffer buffer, int position) {
        return switch (this) {
            case F32 -> buffer.getFloat(position);
            case F64 -> (float) buffer.getDouble(position);
            case F16 -> Float.float16ToFloat(buffer.getShort(position));
            case BF16 -> Float.intBitsToFloat(buffer.getShort(position) << 16);
            case I64 -> (float) buffer.getLong(position);
            case I32 -> (float) buffer.getInt(position);
        };
    }
}
