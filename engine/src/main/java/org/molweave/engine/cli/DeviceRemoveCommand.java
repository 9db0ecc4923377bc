package org.molweave.engine.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.molweave.engine.device.DeviceSurvey;
import org.molweave.engine.device.install.Account;
import org.molweave.engine.device.install.Installation;
import org.molweave.engine.device.install.Offers;
import picocli.CommandLine.Command;

/// Takes away what was installed for graphics cards.
@Command(
        name = "remove",
        description =
                "Goes back to the CPU and deletes the libraries that were fetched, also unfinished ones. Others stay.")
final class DeviceRemoveCommand implements Callable<Integer> {

    private final Console console;

    DeviceRemoveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        DeviceSurvey survey = DeviceSurvey.ofThisComputer();
        var installation = Installation.in(survey.folders().data(), Offers.ofThisComputer());
        long bytes = installation.bytes();
        survey.forget();
        installation.removeAll();
        console.out().println("Runs use the CPU. %s were freed.".formatted(Account.size(bytes)));
        return Console.DONE;
    }
}
