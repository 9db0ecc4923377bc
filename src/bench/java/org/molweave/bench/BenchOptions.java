package org.molweave.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Arguments of the form `key=value`, and the start of a process with the settings that the native library reads on
/// loading.
final class BenchOptions {

    private BenchOptions() {}

    static Map<String, String> parse(String[] args, Map<String, String> defaults) {
        Map<String, String> options = new HashMap<>(defaults);
        for (String arg : args) {
            int sign = arg.indexOf('=');
            if (sign < 0 || !defaults.containsKey(arg.substring(0, sign))) {
                throw new IllegalArgumentException(
                        "\"%s\" is not one of %s, written key=value.".formatted(arg, defaults.keySet()));
            }
            options.put(arg.substring(0, sign), arg.substring(sign + 1));
        }
        return options;
    }

    /// Runs the class again with a number of native threads and waits for it.
    static void relaunch(Class<?> type, String threads, String[] args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-Dai.djl.pytorch.num_threads=" + threads);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dai.djl.offline=true");
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=error");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), type.getName()));
        command.addAll(List.of(args));
        command.add("worker=" + threads);
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment()
                .putAll(Map.of("OMP_WAIT_POLICY", "PASSIVE", "GOMP_SPINCOUNT", "0", "OPT_OUT_TRACKING", "true"));
        if (builder.start().waitFor() != 0) {
            throw new IOException("The measurement with " + threads + " threads failed.");
        }
    }
}
