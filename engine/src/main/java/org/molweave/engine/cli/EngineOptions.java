package org.molweave.engine.cli;

import org.molweave.engine.train.Device;
import picocli.CommandLine.Option;

/// Where and with how many threads tensors are computed.
final class EngineOptions {

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            defaultValue = "cpu",
            description = "cpu, cuda:0 … or auto (default: ${DEFAULT-VALUE}).")
    String device = "cpu";

    @Option(names = "--threads", paramLabel = "N", description = "Threads for the numbers (default: all cores).")
    int threads;

    /// The device, once the native library was told about the threads.
    String open() {
        if (threads > 0) {
            System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
            System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        }
        return Device.parse(device).toString();
    }
}
