package org.molweave.engine.device.install;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A file to be fetched: its name here, where it is, how large it is (-1 unknown), what it must hash to (null where its
/// source does not publish that), and what becomes of it.
public record Artifact(
        String name, URI address, long bytes, @Nullable Checksum checksum, Unpack unpack) {

    /// A hash of the whole file in hexadecimal digits; `algorithm` as Java names it.
    public record Checksum(String algorithm, String hex) {}

    /// How libraries are taken out of a file.
    public enum Unpack {
        /// One compressed library of PyTorch.
        GZIP,
        /// A jar with PyTorch's libraries.
        JAR_OF_TORCH,
        /// A jar with libraries that PyTorch needs.
        JAR_OF_OTHERS
    }
}
