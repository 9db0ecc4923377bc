package org.molweave.engine.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.molweave.engine.device.DeviceReport;
import org.molweave.engine.device.DeviceSurvey;
import org.molweave.engine.method.Versions;
import org.molweave.engine.program.PackagedStart;
import org.molweave.engine.run.Natives;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The command line of Molweave.
@Command(
        name = "molweave",
        mixinStandardHelpOptions = true,
        versionProvider = EngineMain.Version.class,
        scope = ScopeType.INHERIT,
        description = "Knowledge-guided learning on molecules, from a file of SMILES to an explained model.",
        footer = {
            "",
            "Examples:",
            "  molweave open sample-projects/solubility     opens the window",
            "  molweave run sample-projects/solubility      works without one",
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 130 stopped."
        },
        subcommands = {
            OpenCommand.class,
            RunCommand.class,
            TrainCommand.class,
            ResumeCommand.class,
            StopCommand.class,
            ExecCommand.class,
            PredictCommand.class,
            EmbedCommand.class,
            ExplainCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            KgCommand.class,
            DataCommand.class,
            MethodsCommand.class,
            RunsCommand.class,
            DoctorCommand.class,
            DeviceCommand.class,
            PackageCommand.class,
            UpdateCommand.class
        })
public final class EngineMain {

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show the details of a failure.")
    boolean verbose;

    private final Console console;

    private EngineMain(Console console) {
        this.console = console;
    }

    public static void main(String[] arguments) throws IOException {
        OptionalInt elsewhere = PackagedStart.elsewhere(EngineMain.class, Versions.program(), false, arguments);
        if (elsewhere.isPresent()) {
            System.exit(elsewhere.getAsInt());
        }
        int code;
        try (var signal = StopSignal.install()) {
            code = run(console(signal), arguments);
        }
        System.exit(code);
    }

    /// Runs one command line and returns its exit code.
    static int run(Console console, String... arguments) {
        try {
            return commandLine(console).execute(arguments);
        } catch (OutOfMemoryError e) {
            return console.failed(e, false);
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    static CommandLine commandLine(Console console) {
        return new CommandLine(new EngineMain(console), new CommandFactory(console))
                .setOut(console.out())
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionStrategy(parsed -> execute(console, parsed))
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler((failure, command, _) -> console.failed(failure, isVerbose(command)));
    }

    /// Here, or where the device's libraries are.
    private static int execute(Console console, CommandLine.ParseResult parsed) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        String device = Relay.device(parsed);
        if (device.equals(DeviceReport.CPU) || Natives.forGraphicsCard()) {
            return new CommandLine.RunLast().execute(parsed);
        }
        try {
            var relay = new Relay(console, DeviceSurvey.ofThisComputer());
            Relay.Choice choice = relay.choose(device);
            if (choice.isElsewhere()) {
                return relay.run(choice, parsed.originalArgs());
            }
            return new CommandLine.RunLast().execute(parsed);
        } catch (IOException e) {
            return console.failed(e, isVerbose(parsed.commandSpec().commandLine()));
        }
    }

    private static boolean isVerbose(CommandLine command) {
        CommandLine top = command;
        while (top.getParent() != null) {
            top = top.getParent();
        }
        return top.getCommand() instanceof EngineMain main && main.verbose;
    }

    private static Console console(StopSignal signal) {
        return new Console(writer(System.out), writer(System.err), System.in, isTerminal(), signal);
    }

    @SuppressWarnings("SystemConsoleNull") // Null where the java.base console is configured away.
    private static boolean isTerminal() {
        java.io.Console terminal = System.console();
        return terminal != null && terminal.isTerminal();
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    Console console() {
        return console;
    }

    /// What `--version` says.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Molweave " + Versions.program()};
        }
    }
}
