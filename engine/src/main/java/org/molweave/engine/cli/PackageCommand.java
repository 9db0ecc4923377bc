package org.molweave.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Makes the program that a user installs.
@Command(
        name = "package",
        description = {
            "Makes, from a built clone, the program for this kind of machine.",
            "That is a folder that needs no Java, a portable archive and, where the system has the tools for it, an"
                    + " installer (.deb, .dmg or .msi)."
        },
        footer = {"", "Example:", "  molweave package --output target/package"})
final class PackageCommand implements Callable<Integer> {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            defaultValue = "target/package",
            description = "Where everything is written; emptied first.")
    Path output = Path.of("target", "package");

    @Option(names = "--image-only", description = "Makes the folder alone, no archive and no installer.")
    boolean imageOnly;

    @Option(names = "--clone", hidden = true, description = "The built clone; found by the start script.")
    @Nullable
    Path clone;

    private final Console console;

    PackageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path home = clone == null ? home() : clone;
        var image = new AppImage(
                home, output.toAbsolutePath().normalize(), line -> console.out().println(line));
        Path folder = image.make();
        console.out().println("%s  %,d MB".formatted(folder, AppImage.megabytes(folder)));
        console.out()
                .println("  of it the libraries of the engine  %,d MB"
                        .formatted(AppImage.megabytes(image.nativeLibraries())));
        if (!imageOnly) {
            for (Path made : new Installer(home, folder, output.toAbsolutePath().normalize()).make()) {
                console.out().println("%s  %,d MB".formatted(made, AppImage.megabytes(made)));
            }
        }
        return 0;
    }

    /// The start script says where the clone is.
    private static Path home() throws IOException {
        String samples = System.getProperty("molweave.samples", "");
        Path home = samples.isEmpty()
                ? Path.of("")
                : Path.of(samples).toAbsolutePath().getParent();
        if (home == null || !Files.isDirectory(home.resolve("app/target/lib"))) {
            throw new IOException(
                    "There is no built clone here: start this by ./molweave package in a clone of the sources.");
        }
        return home;
    }

    /// `linux`, `mac` or `windows`.
    static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.contains("win") ? "windows" : name.contains("mac") ? "mac" : "linux";
    }
}
