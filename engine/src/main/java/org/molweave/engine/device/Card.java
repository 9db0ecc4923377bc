package org.molweave.engine.device;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A graphics card as its driver reports it: `driver` is the driver's version, `cuda` the newest CUDA that it knows,
/// `capability` what the card can compute. Null and -1 where the driver does not say.
public record Card(
        int index,
        String name,
        String driver,
        @Nullable Release cuda,
        @Nullable Release capability,
        long freeBytes,
        long totalBytes) {

    private static final double GIB = 1L << 30;

    /// As the engine names it: `cuda:0`.
    public String device() {
        return "cuda:" + index;
    }

    /// Such as `61.2 of 79.6 GiB free`; empty where the driver does not say.
    public String memory() {
        return freeBytes < 0 || totalBytes < 0
                ? ""
                : String.format(Locale.ROOT, "%.1f of %.1f GiB free", freeBytes / GIB, totalBytes / GIB);
    }

    /// Everything that is known, on one line.
    public String facts() {
        var text = new StringBuilder(name);
        text.append(", driver ").append(driver);
        if (cuda != null) {
            text.append(" for CUDA up to ").append(cuda);
        }
        if (capability != null) {
            text.append(", compute capability ").append(capability);
        }
        if (!memory().isEmpty()) {
            text.append(", ").append(memory());
        }
        return text.toString();
    }
}
