package org.molweave.engine.program;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.run.EngineCommand;
import org.molweave.engine.run.UserFolders;

/// What a start of the packaged program does first: it hands over to a newer version, or begins again with what cannot
/// be given to a Java that runs already: the share of the memory that the user set, or variables of the environment.
///
/// Its launcher is a program of the system that reads fixed options, which the user may not be allowed to change.
public final class PackagedStart {

    /// A newer version that ends so soon with an error could not start.
    private static final Duration TOO_SOON = Duration.ofSeconds(20);

    /// The launcher of the window.
    public static final String WINDOW = "Molweave";

    private static final String APP_PATH = "jpackage.app-path";

    private static final String MEMORY = "molweave.memory";

    private static final String SHARE_OPTION = "-XX:MaxRAMPercentage=";

    private static final String AGAIN = "MOLWEAVE_AGAIN";

    /// Set by a launcher of the system, which would take it for its own.
    private static final String LAUNCHED = "_JPACKAGE_LAUNCHER";

    /// Whoever was handed over to does not hand on, whatever it takes for its own version.
    private static final String HANDED_OVER = "MOLWEAVE_HANDED_OVER";

    private static final Pattern SHARE = Pattern.compile("\"memoryShare\"\\s*:\\s*(\\d{1,2})\\b");

    private PackagedStart() {}

    /// Whether this is a packaged program and no checkout of its sources.
    public static boolean isPackaged() {
        return !System.getProperty(APP_PATH, "").isEmpty();
    }

    /// Starts the window of the packaged program that this command belongs to, on a file where one is given, and does
    /// not
    /// wait for it.
    public static void openWindow(@Nullable Path file) throws IOException {
        if (!isPackaged()) {
            throw new IOException("Here is no window to open: the start script of a clone, molweave, opens it.");
        }
        Path own = Path.of(System.getProperty(APP_PATH, ""));
        List<String> command = new ArrayList<>(List.of(window(own).toString()));
        if (file != null) {
            command.add(file.toAbsolutePath().toString());
        }
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().keySet().removeAll(List.of(LAUNCHED, AGAIN, HANDED_OVER));
        builder.start();
    }

    /// The launcher of the window, which lies beside that of the command line.
    static Path window(Path own) {
        String name = own.getFileName().toString();
        return own.resolveSibling(WINDOW + (name.endsWith(".exe") ? ".exe" : ""));
    }

    /// The exit code of the program that was started in place of this one; empty where this one is to go on.
    /// `main` is this program's class, `version` its version, `window` whether it opens the window.
    public static OptionalInt elsewhere(Class<?> main, String version, boolean window, String... arguments)
            throws IOException {
        if (Boolean.getBoolean("molweave.rehearsal")) {
            return OptionalInt.empty();
        }
        OptionalInt newer = isPackaged() ? newer(version, window, arguments) : OptionalInt.empty();
        return newer.isPresent() ? newer : again(main, window, arguments);
    }

    private static OptionalInt newer(String version, boolean window, String... arguments) throws IOException {
        Optional<ProgramVersion> running = ProgramVersion.parse(version);
        var update = new Update(UserFolders.find().data());
        Optional<Update.Installed> installed = running.flatMap(update::current);
        if (installed.isEmpty() || System.getenv(HANDED_OVER) != null) {
            return OptionalInt.empty();
        }
        Path launcher = installed.get().launcher();
        Path own = Path.of(System.getProperty(APP_PATH, "")).getFileName();
        List<String> command =
                new ArrayList<>(List.of(launcher.resolveSibling(own).toString()));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        try {
            var builder = new ProcessBuilder(command);
            builder.environment().put(HANDED_OVER, installed.get().version().toString());
            int code = run(builder);
            boolean failed = window && code != 0 && System.nanoTime() - start < TOO_SOON.toNanos();
            if (!failed) {
                return OptionalInt.of(code);
            }
        } catch (IOException e) {
            // Then this one starts, as it did before the update.
        }
        update.goBack();
        return OptionalInt.empty();
    }

    private static OptionalInt again(Class<?> main, boolean window, String... arguments) throws IOException {
        int given = Integer.getInteger(MEMORY, 0);
        int share =
                window && given > 0 ? memoryShare(UserFolders.find().settings()).orElse(given) : given;
        boolean lacksVariables = isPackaged()
                && !window
                && EngineCommand.ENVIRONMENT.entrySet().stream()
                        .anyMatch(entry -> !entry.getValue().equals(System.getenv(entry.getKey())));
        if (System.getenv(AGAIN) != null || (share == given && !lacksVariables)) {
            return OptionalInt.empty();
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options(ManagementFactory.getRuntimeMXBean().getInputArguments(), share));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put(AGAIN, "1");
        builder.environment().putAll(EngineCommand.ENVIRONMENT);
        return OptionalInt.of(run(builder));
    }

    /// The options that this Java was started with, with another share of the memory; 0 leaves it as it is.
    static List<String> options(List<String> given, int share) {
        if (share == 0) {
            return given;
        }
        List<String> options = new ArrayList<>();
        for (String option : given) {
            if (!option.startsWith(SHARE_OPTION) && !option.startsWith("-D" + MEMORY + "=")) {
                options.add(option);
            }
        }
        options.add(SHARE_OPTION + share);
        options.add("-D%s=%d".formatted(MEMORY, share));
        return options;
    }

    /// What the settings say; read without a library, for this is done before anything else.
    static OptionalInt memoryShare(Path settings) {
        Path file = settings.resolve("preferences.json");
        try {
            if (Files.exists(file)) {
                Matcher matcher = SHARE.matcher(Files.readString(file));
                return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
            }
        } catch (IOException _) {
            // Then it is what the launcher says.
        }
        return OptionalInt.empty();
    }

    private static void waitFor(Process process) {
        try {
            process.waitFor(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int run(ProcessBuilder builder) throws IOException {
        Map<String, String> environment = builder.environment();
        environment.remove(LAUNCHED);
        Process process =
                builder.inheritIO().directory(new File("").getAbsoluteFile()).start();
        // Ctrl-C reaches both; the other one may have to finish its step.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> waitFor(process), "wait"));
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            throw new IOException("Interrupted", e);
        }
    }
}
