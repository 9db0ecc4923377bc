package org.molweave.engine.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Scanner;
import java.util.concurrent.Callable;
import org.molweave.engine.device.CardState;
import org.molweave.engine.device.DeviceReport;
import org.molweave.engine.device.DeviceSurvey;
import org.molweave.engine.device.GpuLibrary;
import org.molweave.engine.device.install.Account;
import org.molweave.engine.device.install.Installation;
import org.molweave.engine.device.install.Offers;
import org.molweave.engine.device.install.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Fetches libraries for a graphics card.
@Command(
        name = "install",
        description = {
            "Fetches PyTorch's libraries for graphics cards, after saying what is fetched, from where and how large it"
                    + " is.",
            "This is the only command that uses the network. A download that is cut off goes on where it ended."
        },
        footer = {"", "Examples:", "  molweave device install", "  molweave device install --from central --yes"})
final class DeviceInstallCommand implements Callable<Integer> {

    /// The two servers.
    enum From {
        DJL,
        CENTRAL
    }

    @Option(
            names = "--from",
            paramLabel = "SERVER",
            defaultValue = "DJL",
            description = "djl: the DJL project's server; central: Maven Central (default: djl).")
    From from = From.DJL;

    @Option(names = "--yes", description = "Fetch without asking.")
    boolean yes;

    private final Console console;

    DeviceInstallCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        DeviceSurvey survey = DeviceSurvey.ofThisComputer();
        DeviceReport report = survey.look();
        if (!report.canBeSetUp()) {
            throw new IOException("There is nothing to install. " + report.sentence());
        }
        Offers offers = Offers.ofThisComputer();
        Account account = offers.account(from == From.DJL ? GpuLibrary.Source.DJL : GpuLibrary.Source.CENTRAL);
        console.out().println(account.text());
        console.out().flush();
        if (!yes && !agrees()) {
            console.out().println("Nothing was fetched. Say yes, or give --yes.");
            return Console.FAILED;
        }
        console.signal().workBegins();
        GpuLibrary library = Installation.in(survey.folders().data(), offers).install(account, new Line());
        console.err().println("Trying it");
        CardState state = survey.use(library);
        console.out().println("%s: %s".formatted(state.card().name(), state.sentence()));
        return state instanceof CardState.Ready ? Console.DONE : Console.FAILED;
    }

    private boolean agrees() {
        console.out().print("Fetch them? [y/N] ");
        console.out().flush();
        var answers = new Scanner(console.in(), StandardCharsets.UTF_8);
        return answers.hasNextLine()
                && answers.nextLine().strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    /// A line that changes for a person, and one line per file otherwise.
    private final class Line implements Progress {

        private String last = "";
        private long said = -1;

        @Override
        public void at(String what, long done, long total) {
            long percent = total > 0 ? done * 100 / total : 0;
            if (console.terminal() && (!what.equals(last) || percent != said)) {
                console.err().print("\r%-60s %3d %%".formatted(what, percent));
                console.err().flush();
            } else if (!what.equals(last)) {
                console.err().println(what);
            }
            last = what;
            said = percent;
        }

        @Override
        public boolean stopRequested() {
            return console.signal().isRequested();
        }
    }
}
