package org.molweave.engine.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.molweave.engine.device.DeviceReport;
import org.molweave.engine.device.DeviceSurvey;
import org.molweave.engine.run.EngineCommand;
import org.molweave.engine.run.Natives;
import picocli.CommandLine;

/// Hands a command line that wants a graphics card to a process with the libraries for it: this one would find those
/// for
/// the CPU first.
final class Relay {

    private static final String DEVICE = "--device";

    private static final String AUTO = "auto";

    private static final int TURN_MILLIS = 200;

    private final Console console;
    private final DeviceSurvey survey;

    Relay(Console console, DeviceSurvey survey) {
        this.console = console;
        this.survey = survey;
    }

    /// The device that the command line names; `cpu` where it names none.
    static String device(CommandLine.ParseResult parsed) {
        CommandLine.ParseResult leaf = parsed;
        while (leaf.hasSubcommand()) {
            leaf = leaf.subcommand();
        }
        return leaf.matchedOptionValue(DEVICE, DeviceReport.CPU);
    }

    /// What to do with a device: a process of its own where it is a card, else the device that this process takes.
    record Choice(String device, Natives natives) {
        boolean isElsewhere() {
            return !natives.ofClassPath();
        }
    }

    /// `auto` is the best device there is; a card that cannot be used fails with the reason.
    Choice choose(String device) throws IOException {
        if (!device.equals(AUTO)) {
            return new Choice(device, device.startsWith("cuda") ? survey.natives(normal(device)) : Natives.CPU);
        }
        DeviceReport report = survey.look();
        String best = report.usable().getFirst();
        if (best.equals(DeviceReport.CPU) && !report.cards().isEmpty()) {
            console.err().println("The CPU is used. " + report.sentence());
        }
        return new Choice(best, survey.natives(best));
    }

    private static String normal(String device) {
        return device.equals("cuda") ? "cuda:0" : device;
    }

    /// Runs the same command line there, with everything it reads and writes, and gives its exit code.
    int run(Choice choice, List<String> arguments) throws IOException {
        Process process = EngineCommand.of(choice.natives(), with(choice.device(), arguments))
                .inheritIO()
                .start();
        console.signal().workBegins();
        try {
            boolean asked = false;
            while (!process.waitFor(TURN_MILLIS, TimeUnit.MILLISECONDS)) {
                if (console.signal().isRequested() && !asked) {
                    asked = true;
                    process.destroy();
                }
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return Console.STOPPED;
        }
    }

    /// The arguments with the device that was chosen.
    static List<String> with(String device, List<String> arguments) {
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals(DEVICE) && i + 1 < arguments.size()) {
                changed.add(DEVICE);
                changed.add(device);
                i++;
            } else if (argument.startsWith(DEVICE + "=")) {
                changed.add(DEVICE + "=" + device);
            } else {
                changed.add(argument);
            }
        }
        return changed;
    }
}
