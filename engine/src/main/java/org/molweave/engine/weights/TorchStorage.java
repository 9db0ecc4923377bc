package org.molweave.engine.weights;

import java.nio.ByteBuffer;

/// Numbers in one row that tensors are views of. Files may tell the numbers later than the views, so they are set once
/// they are met.
final class TorchStorage {

    private final ElementType type;
    private final String key;
    private ByteBuffer data = ByteBuffer.allocate(0);

    TorchStorage(ElementType type, String key) {
        this.type = type;
        this.key = key;
    }

    ElementType type() {
        return type;
    }

    String key() {
        return key;
    }

    void setData(ByteBuffer bytes) {
        data = bytes;
    }

    long size() {
        return data.remaining() / type.bytes();
    }

    float value(long place) {
        return type.read(data, data.position() + (int) place * type.bytes());
    }
}
