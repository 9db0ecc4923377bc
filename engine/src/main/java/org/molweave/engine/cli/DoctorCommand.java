package org.molweave.engine.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.molweave.engine.device.Checkup;
import org.molweave.engine.device.DeviceSurvey;
import org.molweave.engine.run.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Looks whether everything is there that Molweave needs.
@Command(
        name = "doctor",
        description = {
            "Checks Java, native libraries, graphics cards, memory and disk, and times a matrix product for two"
                    + " seconds.",
            "The window shows the same under Help > Check this computer."
        },
        footer = {"", "Examples:", "  molweave doctor", "  molweave doctor --device cuda:0"})
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    EngineOptions engine = new EngineOptions();

    @Option(names = "--json", description = "Print the findings as JSON on one line.")
    boolean json;

    private final Console console;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Checkup checkup = new Examination(engine, DeviceSurvey.ofThisComputer()).run();
        console.out().println(json ? Json.line(checkup.toJson()) : checkup.text());
        return checkup.isHealthy() ? Console.DONE : Console.FAILED;
    }
}
