package org.molweave.engine.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How this program starts the engine in a process of its own: with the Java and the class path that it runs on itself.
public final class EngineCommand {

    /// To be set in the environment of a process before it loads the native library: otherwise idle threads spin and
    /// take the processor from those that work. The last one keeps the library from telling anyone about its use.
    public static final Map<String, String> ENVIRONMENT =
            Map.of("OMP_WAIT_POLICY", "PASSIVE", "GOMP_SPINCOUNT", "0", "OPT_OUT_TRACKING", "true");

    /// Where DJL looks for unpacked native libraries: a property of an installed program, a variable for its children.
    private static final String NATIVE_LIBRARIES = "DJL_CACHE_DIR";

    private static final String MAIN = "org.molweave.engine.cli.EngineMain";

    private EngineCommand() {}

    /// A process for a command line of the engine on the CPU, not yet started; where it writes is up to the caller.
    public static ProcessBuilder of(String... arguments) {
        return of(Natives.CPU, List.of(arguments));
    }

    /// The same with other native libraries.
    public static ProcessBuilder of(Natives natives, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:MetaspaceSize=192m",
                "-XX:MaxRAMPercentage=50",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-Dai.djl.offline=true",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.log.ai.djl=error"));
        command.addAll(natives.options());
        command.addAll(List.of("-cp", natives.classPath(System.getProperty("java.class.path")), MAIN));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(ENVIRONMENT);
        // An installed program has its native libraries unpacked beside it.
        String libraries = System.getProperty(NATIVE_LIBRARIES, "");
        if (!libraries.isEmpty()) {
            builder.environment().put(NATIVE_LIBRARIES, libraries);
        }
        builder.environment().putAll(natives.environment());
        return builder;
    }
}
