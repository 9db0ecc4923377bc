package org.molweave.engine.run;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The native libraries that a process of the engine computes with: those of the jar on the class path, or others,
/// which
/// variables of the environment and Java properties lead to.
///
/// The jar holds the libraries for the CPU and would win over all others, so a process with others runs without it.
public record Natives(boolean ofClassPath, Map<String, String> environment, Map<String, String> properties) {

    /// What the program comes with.
    public static final Natives CPU = new Natives(true, Map.of(), Map.of());

    /// Tells a process that it was started with libraries for a graphics card.
    public static final String FOR_GRAPHICS_CARD = "molweave.graphics";

    private static final String JAR = "pytorch-native-";

    public Natives {
        environment = Map.copyOf(environment);
        properties = Map.copyOf(properties);
    }

    /// Whether this process was started with libraries for a graphics card.
    public static boolean forGraphicsCard() {
        return Boolean.getBoolean(FOR_GRAPHICS_CARD);
    }

    /// The class path of a process, made of that of this one.
    String classPath(String own) {
        return ofClassPath
                ? own
                : Arrays.stream(own.split(File.pathSeparator, -1))
                        .filter(entry -> !isNativeJar(entry))
                        .collect(Collectors.joining(File.pathSeparator));
    }

    /// The properties as options of the Java command, in a fixed order.
    List<String> options() {
        return properties.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> "-D%s=%s".formatted(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean isNativeJar(String entry) {
        Path name = Path.of(entry).getFileName();
        return name != null && name.toString().startsWith(JAR);
    }
}
