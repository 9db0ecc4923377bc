package org.molweave.engine.nn;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import java.util.Locale;

/// The memory of the device that tensors lie in. When it is used up, the native library says so in a message, and the
/// process lives on.
public final class NativeMemory {

    /// Of CUDA, of the CPU on Linux and macOS, of the CPU on Windows, of CUDA's matrix library, of the C++ runtime, of
    /// the CPU's library for layers.
    private static final List<String> SIGNS = List.of(
            "out of memory",
            "can't allocate memory",
            "not enough memory",
            "alloc_failed",
            "std::bad_alloc",
            "could not create a primitive");

    private NativeMemory() {}

    /// Whether this failure, or what caused it, is that there was no memory left.
    public static boolean isExhausted(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (cause instanceof EngineException && SIGNS.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }

    /// Hands back what the library keeps for later; on the CPU it keeps nothing.
    public static void release(Device device) {
        if (device.isGpu()) {
            JniUtils.emptyCudaCache();
        }
    }
}
