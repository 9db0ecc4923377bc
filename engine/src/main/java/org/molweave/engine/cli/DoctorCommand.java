package org.molweave.engine.cli;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.molweave.engine.method.Methods;
import org.molweave.engine.method.Versions;
import org.molweave.engine.run.EngineCommand;
import org.molweave.engine.train.Device;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Looks whether everything is there that Molweave needs.
@Command(
        name = "doctor",
        description =
                "Checks Java, native libraries, device, memory and disk, and times a matrix product for two seconds.",
        footer = {"", "Example:", "  molweave doctor"})
final class DoctorCommand implements Callable<Integer> {

    private static final int SIDE = 1024;

    private static final long TWO_SECONDS = 2_000_000_000L;

    private static final double GIB = 1 << 30;

    private static final double LEAST_DISK = 2;

    private static final double LEAST_MEMORY = 1.5;

    @Mixin
    EngineOptions engine = new EngineOptions();

    private final Console console;
    private boolean healthy = true;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        say("Molweave", Versions.program() + ", " + Methods.all().size() + " methods");
        say(
                "Java",
                "%s (%s), %s"
                        .formatted(
                                Runtime.version(), System.getProperty("java.vendor"), System.getProperty("java.home")));
        say(
                "System",
                "%s %s, %d processors"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.arch"),
                                Runtime.getRuntime().availableProcessors()));
        environment();
        memory();
        disk("Disk here", Path.of("").toAbsolutePath());
        natives();
        console.out().println(healthy ? "All is well." : "See the lines marked with ! above.");
        return healthy ? Console.DONE : Console.FAILED;
    }

    private void environment() {
        EngineCommand.ENVIRONMENT.forEach((name, value) -> {
            if (!value.equals(System.getenv(name))) {
                warn(name, "should be %s before the program starts; the start script sets it.".formatted(value));
            }
        });
    }

    private void memory() {
        double heap = Runtime.getRuntime().maxMemory() / GIB;
        double all = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize() / GIB
                : 0;
        say("Memory", String.format(Locale.ROOT, "%.1f GiB, of it up to %.1f GiB for Java", all, heap));
        if (all > 0 && all < LEAST_MEMORY) {
            problem("Memory", "Training needs at least %s GiB.".formatted(LEAST_MEMORY));
        }
    }

    private void disk(String what, Path path) throws IOException {
        double free = Files.getFileStore(path).getUsableSpace() / GIB;
        say(what, String.format(Locale.ROOT, "%.1f GiB free", free));
        if (free < LEAST_DISK) {
            problem(what, "At least %s GiB should be free for runs and the native library.".formatted(LEAST_DISK));
        }
    }

    private void natives() {
        try {
            String device = engine.open();
            Engine loaded = Engine.getInstance();
            say("Tensor library", loaded.getEngineName() + " " + loaded.getVersion());
            say("Device", device + ", " + loaded.getGpuCount() + " graphics cards usable");
            say("Matrix product", String.format(Locale.ROOT, "%.0f GFLOP/s", gigaflops(Device.parse(device))));
        } catch (RuntimeException | LinkageError e) {
            problem(
                    "Tensor library",
                    "It could not be loaded (%s). Is the disk with your home folder full, or this system too old?"
                            .formatted(e.getMessage()));
        }
    }

    private static double gigaflops(Device device) {
        try (NDManager manager = NDManager.newBaseManager(device.toDjl())) {
            NDArray a = manager.randomUniform(0, 1, new Shape(SIDE, SIDE));
            a.matMul(a).sum().getFloat();
            long start = System.nanoTime();
            long products = 0;
            while (System.nanoTime() - start < TWO_SECONDS) {
                try (NDManager step = manager.newSubManager()) {
                    NDArray product = a.matMul(a);
                    product.attach(step);
                    product.get(0, 0).getFloat();
                    products++;
                }
            }
            double flops = 2.0 * SIDE * SIDE * SIDE;
            return products * flops / (System.nanoTime() - start);
        }
    }

    private void say(String what, String text) {
        console.out().printf(Locale.ROOT, "  %-16s %s%n", what, text);
    }

    private void warn(String what, String text) {
        console.out().printf(Locale.ROOT, "! %-16s %s%n", what, text);
    }

    private void problem(String what, String text) {
        healthy = false;
        warn(what, text);
    }
}
