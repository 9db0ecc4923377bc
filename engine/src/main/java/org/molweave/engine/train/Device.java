package org.molweave.engine.train;

import ai.djl.engine.Engine;

/// Where tensors are computed: `cpu`, or the n-th graphics card `cuda:N`.
public record Device(String kind, int index) {

    /// Reads `cpu`, `cuda`, `cuda:1`, or `auto`: the first graphics card if there is one that can be used.
    public static Device parse(String text) {
        if (text.equals("cpu")) {
            return new Device("cpu", 0);
        }
        if (text.equals("auto")) {
            return new Device(Engine.getInstance().getGpuCount() > 0 ? "cuda" : "cpu", 0);
        }
        if (!text.matches("cuda(:[0-9]{1,2})?")) {
            throw new IllegalArgumentException(
                    "The device \"%s\" is none of: auto, cpu, cuda:0, cuda:1 …".formatted(text));
        }
        int index = text.equals("cuda") ? 0 : Integer.parseInt(text.substring(5));
        int found = Engine.getInstance().getGpuCount();
        if (index >= found) {
            throw new IllegalArgumentException(
                    "There is no %s: %d graphics cards can be used here. Choose cpu, or run `molweave doctor` to see what is missing."
                            .formatted(text, found));
        }
        return new Device("cuda", index);
    }

    public ai.djl.Device toDjl() {
        return kind.equals("cpu") ? ai.djl.Device.cpu() : ai.djl.Device.gpu(index);
    }

    @Override
    public String toString() {
        return kind.equals("cpu") ? kind : kind + ":" + index;
    }
}
