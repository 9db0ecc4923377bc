package org.molweave.engine.cli;

import ai.djl.engine.Engine;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.molweave.engine.run.Json;
import org.molweave.engine.train.Device;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Loads the tensor library of this process and computes with it: what a trial of a library starts.
@Command(
        name = "try",
        hidden = true,
        description = "Loads the tensor library and computes on the device; prints one line of JSON.")
final class DeviceTryCommand implements Callable<Integer> {

    /// Cards round single numbers a little more than processors do (TF32).
    private static final double LARGEST_ERROR = 0.02;

    @Mixin
    EngineOptions engine = new EngineOptions();

    private final Console console;

    DeviceTryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String reason = problem();
        console.out()
                .println(Json.line(Json.object().put("works", reason.isEmpty()).put("reason", reason)));
        return reason.isEmpty() ? Console.DONE : Console.FAILED;
    }

    /// Empty where there is none.
    private String problem() {
        try {
            Engine loaded = Engine.getInstance();
            if (!engine.device.equals("cpu") && loaded.getGpuCount() == 0) {
                return "PyTorch %s loads, but CUDA sees no card; the driver may be too old for it, or its libraries of CUDA are missing."
                        .formatted(loaded.getVersion());
            }
            double error = MatrixProduct.error(Device.parse(engine.device));
            return error < LARGEST_ERROR
                    ? ""
                    : String.format(Locale.ROOT, "it computes wrongly: a product of matrices is off by %.3g.", error);
        } catch (RuntimeException | LinkageError e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return "it cannot be loaded (%s).".formatted(cause.getMessage());
        }
    }
}
