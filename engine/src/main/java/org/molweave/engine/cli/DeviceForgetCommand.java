package org.molweave.engine.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.molweave.engine.device.DeviceSurvey;
import picocli.CommandLine.Command;

/// Goes back to the CPU.
@Command(
        name = "forget",
        description = "Uses the CPU alone from now on. Libraries that were on the computer before stay where they are.")
final class DeviceForgetCommand implements Callable<Integer> {

    private final Console console;

    DeviceForgetCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        DeviceSurvey.ofThisComputer().forget();
        console.out().println("Runs use the CPU.");
        return Console.DONE;
    }
}
