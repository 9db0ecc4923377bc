package org.molweave.engine.cli;

import java.util.concurrent.Callable;
import org.molweave.engine.device.CardState;
import org.molweave.engine.device.DeviceReport;
import org.molweave.engine.device.DeviceSurvey;
import picocli.CommandLine.Command;

/// All devices, and why a card is not among them.
@Command(name = "list", description = "Lists the devices, the best first, and says why a card cannot be used.")
final class DeviceListCommand implements Callable<Integer> {

    private final Console console;

    DeviceListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DeviceReport report = DeviceSurvey.ofThisComputer().look();
        for (CardState state : report.cards()) {
            console.out()
                    .println("%-8s %s"
                            .formatted(state.card().device(), state.card().facts()));
            console.out().println("         " + state.sentence());
        }
        console.out()
                .println("%-8s %d processors"
                        .formatted(DeviceReport.CPU, Runtime.getRuntime().availableProcessors()));
        if (report.cards().isEmpty()) {
            console.out().println(report.sentence());
        }
        return Console.DONE;
    }
}
