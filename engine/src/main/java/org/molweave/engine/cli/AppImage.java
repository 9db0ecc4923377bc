package org.molweave.engine.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.molweave.engine.method.Versions;
import org.molweave.engine.program.Contents;
import org.molweave.engine.program.PackagedStart;
import org.molweave.engine.run.EngineCommand;
import org.molweave.engine.run.Folders;
import org.molweave.engine.run.Project;

/// A folder with the whole program: its own Java, the jars, the native libraries unpacked, the sample projects, and a
/// cache of loaded classes for a quick start.
final class AppImage {

    static final String NAME = PackagedStart.WINDOW;

    private static final String SAMPLES = "sample-projects";

    private static final long MEGABYTE = 1L << 20;

    private static final int MOST_SECONDS = 300;

    /// What our libraries use of the JDK.
    private static final String MODULES =
            "java.desktop,java.sql,java.naming,java.logging,java.management,java.xml,java.net.http,java.instrument,"
                    + "jdk.unsupported,jdk.zipfs,jdk.jfr,jdk.crypto.ec,jdk.localedata,jdk.jsobject,jdk.management";

    static final String OPTIONS =
            "-XX:+UseSerialGC -XX:MaxNewSize=64m -XX:MetaspaceSize=192m --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true -Dai.djl.offline=true"
                    + " -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dorg.slf4j.simpleLogger.log.ai.djl=error"
                    + " -Xlog:aot=off,cds=off -Dmolweave.samples=$APPDIR/sample-projects -DDJL_CACHE_DIR=$APPDIR/native"
                    + " -DOPT_OUT_TRACKING=true";

    private final Path home;
    private final Path output;
    private final Consumer<String> say;

    AppImage(Path home, Path output, Consumer<String> say) {
        this.home = home;
        this.output = output;
        this.say = say;
    }

    /// Makes everything anew and returns the folder.
    Path make() throws IOException {
        Folders.delete(output);
        Files.createDirectories(output);
        Path input = Files.createDirectories(output.resolve("input"));
        say.accept("Collecting the jars, the samples and the native libraries");
        copyJars(input);
        Project.copyAllUnused(home.resolve(SAMPLES), input.resolve(SAMPLES));
        unpackNatives(input.resolve("native"));
        say.accept("Making the image with its own Java");
        image(input);
        shellCommand();
        setTimes();
        Folders.delete(input);
        say.accept("Starting it once to learn which classes it loads");
        rehearse();
        Contents.write(folder(), Installer.version(Versions.program()), launcher());
        return folder();
    }

    private Path folder() {
        return output.resolve(PackageCommand.system().equals("mac") ? NAME + ".app" : NAME);
    }

    private static String launcher() {
        return switch (PackageCommand.system()) {
            case "mac" -> "Contents/MacOS/" + NAME;
            case "windows" -> NAME + ".exe";
            default -> "bin/" + NAME;
        };
    }

    private Path app() {
        return switch (PackageCommand.system()) {
            case "mac" -> folder().resolve("Contents/app");
            case "windows" -> folder().resolve("app");
            default -> folder().resolve("lib/app");
        };
    }

    Path nativeLibraries() {
        return app().resolve("native");
    }

    private void copyJars(Path input) throws IOException {
        for (Path folder : List.of(home.resolve("app/target"), home.resolve("app/target/lib"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path jar :
                        files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                    if (!isNative(jar)) {
                        Files.copy(jar, input.resolve(jar.getFileName()));
                    }
                }
            }
        }
    }

    private static boolean isNative(Path jar) {
        return jar.getFileName().toString().startsWith("pytorch-native-cpu");
    }

    /// As DJL would unpack them at its first use, so that nothing is unpacked on the user's machine.
    private void unpackNatives(Path to) throws IOException {
        Path jar;
        try (Stream<Path> files = Files.list(home.resolve("app/target/lib"))) {
            jar = files.filter(AppImage::isNative)
                    .findFirst()
                    .orElseThrow(() -> new IOException("The native library of the engine is not among the jars."));
        }
        String version = jar.getFileName().toString().replaceAll("pytorch-native-cpu-([0-9.]+)-.*", "$1");
        String classifier = jar.getFileName().toString().replaceAll(".*-[0-9.]+-(.*)\\.jar", "$1");
        Path folder = Files.createDirectories(to.resolve("pytorch/%s-cpu-%s".formatted(version, classifier)));
        try (var zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(e -> isLibrary(e.getName())).toList()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                try (InputStream in = zip.getInputStream(entry)) {
                    if (name.endsWith(".gz")) {
                        Files.copy(
                                new java.util.zip.GZIPInputStream(in),
                                folder.resolve(name.substring(0, name.length() - ".gz".length())));
                    } else {
                        Files.copy(in, folder.resolve(name));
                    }
                }
            }
        }
        learnBinding(to);
    }

    private static boolean isLibrary(String name) {
        return name.startsWith("pytorch/") && !name.endsWith("/") && !name.endsWith(".properties");
    }

    /// The first start puts the small library between Java and PyTorch beside the others.
    private void learnBinding(Path natives) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dai.djl.offline=true",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                natives.resolveSibling("*").toString(),
                "org.molweave.engine.cli.EngineMain",
                "doctor"));
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("DJL_CACHE_DIR", natives.toString());
        run(process, "The engine does not start with its unpacked libraries");
    }

    private void image(Path input) throws IOException {
        Path launcher = Files.writeString(
                output.resolve("molweave.properties"),
                "main-class=org.molweave.engine.cli.EngineMain\nwin-console=true\nlinux-shortcut=false\njava-options=%s -XX:MaxRAMPercentage=50\n"
                        .formatted(OPTIONS));
        var command = new ArrayList<>(List.of(
                "--type",
                "app-image",
                "--name",
                NAME,
                "--app-version",
                Installer.version(Versions.program()),
                "--vendor",
                NAME,
                "--description",
                "A workbench for knowledge-guided learning on molecules",
                "--input",
                input.toString(),
                "--dest",
                output.toString(),
                "--main-jar",
                mainJar(input),
                "--main-class",
                "org.molweave.app.Launcher",
                "--java-options",
                OPTIONS + " -XX:MaxRAMPercentage=25 -Dmolweave.memory=25",
                "--add-modules",
                MODULES,
                // Not its default: that would take away the java command, which starts the engine.
                "--jlink-options",
                "--strip-debug --no-header-files --no-man-pages --compress zip-6",
                "--add-launcher",
                "molweave-cli=" + launcher));
        if (PackageCommand.system().equals("linux")) {
            command.addAll(
                    List.of("--icon", home.resolve("icons/molweave-512.png").toString()));
        }
        Installer.jpackage(command);
        Files.delete(launcher);
    }

    /// The command for a shell on Linux: it sets what the native library reads when it loads, which a launcher cannot.
    private void shellCommand() throws IOException {
        if (!PackageCommand.system().equals("linux")) {
            return;
        }
        String variables = EngineCommand.ENVIRONMENT.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
        Path command = Files.writeString(folder().resolve("bin/molweave"), """
                #!/bin/sh
                export %s
                exec "$(dirname "$(readlink -f "$0")")/molweave-cli" "$@"
                """.formatted(variables));
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String mainJar(Path input) throws IOException {
        try (Stream<Path> files = Files.list(input)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("app-[0-9].*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("app/target holds no jar of the program; build it first."));
        }
    }

    /// Runs the window without a screen and keeps what it loaded.
    private void rehearse() throws IOException {
        Path cache = app().resolve("window.aot");
        Path settings = output.resolve("rehearsal");
        Path times = Files.createFile(output.resolve("rehearsal.times"));
        Path options = app().resolve(NAME + ".cfg");
        String usual = Files.readString(options);
        // In the launcher's own file, not in the environment: the engine that the window starts would write a cache,
        // too.
        Files.writeString(
                options,
                usual
                        + Stream.of(
                                        "-XX:AOTCacheOutput=" + cache,
                                        "-Dglass.platform=Headless",
                                        "-Dprism.order=sw",
                                        "-Dmolweave.rehearsal=true",
                                        "-Dmolweave.home=" + settings,
                                        "-Dmolweave.stopwatch=" + times)
                                .map("java-options=%s%n"::formatted)
                                .collect(Collectors.joining()));
        try {
            run(new ProcessBuilder(folder().resolve(launcher()).toString()), "The image does not start");
        } finally {
            Files.writeString(options, usual);
        }
        Folders.delete(settings);
        Files.delete(times);
        // What the rehearsal left in the sample that it opened belongs to whoever packs, and to nobody else.
        Folders.delete(app().resolve(SAMPLES));
        Project.copyAllUnused(home.resolve(SAMPLES), app().resolve(SAMPLES));
        if (Files.exists(cache)) {
            Files.writeString(options, usual + "java-options=-XX:AOTCache=$APPDIR/window.aot\n");
        } else {
            say.accept("No cache of classes was written; the program will start more slowly.");
        }
    }

    /// The cache of classes is only used with jars of the very time that they had when it was written, and whoever
    /// packs
    /// or unpacks them may change it: so all have one, which the installer gives them again.
    private void setTimes() throws IOException {
        var now = FileTime.from(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, now);
            }
        }
    }

    private static void run(ProcessBuilder builder, String failure) throws IOException {
        run(builder.redirectErrorStream(true), failure, MOST_SECONDS);
    }

    static void run(ProcessBuilder builder, String failure, int mostSeconds) throws IOException {
        Path log = Files.createTempFile("molweave-package", ".log");
        Process process = builder.redirectOutput(log.toFile()).start();
        try {
            if (!process.waitFor(mostSeconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(
                        "%s: it did not end within %d s.%n%s".formatted(failure, mostSeconds, Files.readString(log)));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IOException("Interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw new IOException("%s:%n%s".formatted(failure, Files.readString(log)));
        }
        Files.delete(log);
    }

    static long megabytes(Path path) throws IOException {
        return Folders.size(path) / MEGABYTE;
    }
}
