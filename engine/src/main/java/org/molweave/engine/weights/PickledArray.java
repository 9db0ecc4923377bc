package org.molweave.engine.weights;

import org.jspecify.annotations.Nullable;

/// A NumPy array in a pickle, which is made first and told its content later, while others may refer to it.
final class PickledArray {

    /// A NumPy number type in a pickle: its kind and size first, its byte order later.
    static final class NumberType {

        private final String code;
        private String order = "<";

        NumberType(String code) {
            this.code = code;
        }

        void setOrder(String order) {
            this.order = order;
        }

        /// As NumPy writes it, such as `<f4`.
        String name() {
            return order + code;
        }
    }

    private @Nullable NumpyArray content;

    void set(NumpyArray array) {
        content = array;
    }

    HostTensor tensor(String name) throws WeightsException {
        if (content == null) {
            throw new WeightsException("Array %s has no content; the file is damaged.".formatted(name));
        }
        return content.tensor(name);
    }
}
