package org.molweave.engine.cli;

import ai.djl.engine.Engine;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.molweave.engine.device.CardState;
import org.molweave.engine.device.Checkup;
import org.molweave.engine.device.DeviceReport;
import org.molweave.engine.device.DeviceSurvey;
import org.molweave.engine.device.DriverReport;
import org.molweave.engine.method.Methods;
import org.molweave.engine.method.Versions;
import org.molweave.engine.run.EngineCommand;
import org.molweave.engine.train.Device;

/// Looks at this computer for the doctor.
final class Examination {

    private static final double GIB = 1 << 30;

    private static final double LEAST_DISK = 2;

    private static final double LEAST_MEMORY = 1.5;

    private final EngineOptions engine;
    private final DeviceSurvey survey;
    private final List<Checkup.Finding> findings = new ArrayList<>();

    Examination(EngineOptions engine, DeviceSurvey survey) {
        this.engine = engine;
        this.survey = survey;
    }

    Checkup run() throws IOException {
        fine("Molweave", Versions.program() + ", " + Methods.all().size() + " methods");
        fine(
                "Java",
                "%s (%s), %s"
                        .formatted(
                                Runtime.version(), System.getProperty("java.vendor"), System.getProperty("java.home")));
        fine(
                "System",
                "%s %s, %d processors"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.arch"),
                                Runtime.getRuntime().availableProcessors()));
        environment();
        memory();
        disk("Disk here", Path.of("").toAbsolutePath());
        cards(survey.look());
        natives();
        return new Checkup(findings);
    }

    private void environment() {
        EngineCommand.ENVIRONMENT.forEach((name, value) -> {
            String given = System.getProperty(name, String.valueOf(System.getenv(name)));
            if (!value.equals(given)) {
                warn(name, "should be %s before the program starts; the start script sets it.".formatted(value));
            }
        });
    }

    private void memory() {
        double heap = Runtime.getRuntime().maxMemory() / GIB;
        double all = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize() / GIB
                : 0;
        fine("Memory", String.format(Locale.ROOT, "%.1f GiB, of it up to %.1f GiB for Java", all, heap));
        if (all > 0 && all < LEAST_MEMORY) {
            problem("Memory", "Training needs at least %s GiB.".formatted(LEAST_MEMORY));
        }
    }

    private void disk(String what, Path path) throws IOException {
        double free = Files.getFileStore(path).getUsableSpace() / GIB;
        fine(what, String.format(Locale.ROOT, "%.1f GiB free", free));
        if (free < LEAST_DISK) {
            problem(what, "At least %s GiB should be free for runs and the native library.".formatted(LEAST_DISK));
        }
    }

    /// A card that could be used and is not is worth a hint; none at all is no fault.
    private void cards(DeviceReport report) {
        if (report.cards().isEmpty()) {
            add(
                    "Graphics card",
                    report.driver() instanceof DriverReport.Broken ? Checkup.Level.WARNING : Checkup.Level.FINE,
                    report.sentence());
        }
        for (CardState state : report.cards()) {
            fine("Card " + state.card().device(), state.card().facts());
            add(
                    "  its use",
                    state instanceof CardState.Ready ? Checkup.Level.FINE : Checkup.Level.WARNING,
                    state.sentence());
        }
    }

    private void natives() {
        try {
            String device = engine.open();
            Engine loaded = Engine.getInstance();
            fine("Tensor library", loaded.getEngineName() + " " + loaded.getVersion());
            fine("Device", device);
            fine("Matrix product", MatrixProduct.speed(Device.parse(device)));
        } catch (RuntimeException | LinkageError e) {
            problem(
                    "Tensor library",
                    "It could not be loaded (%s). Is the disk with your home folder full, or this system too old?"
                            .formatted(e.getMessage()));
        }
    }

    private void fine(String subject, String text) {
        add(subject, Checkup.Level.FINE, text);
    }

    private void warn(String subject, String text) {
        add(subject, Checkup.Level.WARNING, text);
    }

    private void problem(String subject, String text) {
        add(subject, Checkup.Level.PROBLEM, text);
    }

    private void add(String subject, Checkup.Level level, String text) {
        findings.add(new Checkup.Finding(subject, level, text));
    }
}
