package org.molweave.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import org.molweave.engine.method.Versions;

/// A portable archive of an image, and the installer that this system knows: `.deb`, `.dmg` or `.msi`.
final class Installer {

    private record Association(String extension, String type, String description) {}

    private static final List<Association> ASSOCIATIONS = List.of(
            new Association("molweave", "application/x-molweave", "Molweave project"),
            new Association("smi", "chemical/x-daylight-smiles", "SMILES"),
            new Association("sdf", "chemical/x-mdl-sdfile", "Structure data file"));

    /// Packing half a gigabyte takes minutes on a busy machine.
    private static final int MOST_SECONDS = 3_600;

    private final Path home;
    private final Path image;
    private final Path output;

    Installer(Path home, Path image, Path output) {
        this.home = home;
        this.image = image;
        this.output = output;
    }

    /// The files made.
    List<Path> make() throws IOException {
        var made = new ArrayList<Path>();
        made.add(archive());
        List<Path> before = files();
        pack(options());
        files().stream().filter(file -> !before.contains(file)).forEach(made::add);
        return made;
    }

    private List<Path> files() throws IOException {
        try (var list = Files.list(output)) {
            return list.filter(Files::isRegularFile).toList();
        }
    }

    private Path archive() throws IOException {
        boolean windows = PackageCommand.system().equals("windows");
        Path file = output.resolve("molweave-%s-%s.%s"
                .formatted(version(Versions.program()), PackageCommand.system(), windows ? "zip" : "tar.gz"));
        var tar = new ProcessBuilder(
                "tar",
                windows ? "-acf" : "-czf",
                file.toString(),
                "-C",
                output.toString(),
                image.getFileName().toString());
        Process process = tar.inheritIO().start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("tar could not write %s.".formatted(file));
            }
        } catch (InterruptedException e) {
            throw new IOException("Interrupted", e);
        }
        return file;
    }

    private List<String> options() throws IOException {
        var options = new ArrayList<>(List.of(
                "--app-image", image.toString(),
                "--name", AppImage.NAME,
                "--app-version", version(Versions.program()),
                "--vendor", AppImage.NAME,
                "--license-file", home.resolve("LICENSE").toString(),
                "--dest", output.toString()));
        for (Association association : ASSOCIATIONS) {
            Path file = Files.writeString(
                    Files.createTempFile("molweave-association", ".properties"),
                    "extension=%s%nmime-type=%s%ndescription=%s%n"
                            .formatted(association.extension, association.type, association.description));
            options.addAll(List.of("--file-associations", file.toString()));
        }
        switch (PackageCommand.system()) {
            case "linux" ->
                options.addAll(List.of(
                        "--type",
                        "deb",
                        "--linux-package-name",
                        "molweave",
                        "--linux-shortcut",
                        "--resource-dir",
                        home.resolve("app/package/linux").toString(),
                        "--linux-menu-group",
                        "Science;Chemistry;Education",
                        "--linux-app-category",
                        "science",
                        "--linux-package-deps",
                        "libgtk-3-0, libgl1, libxxf86vm1"));
            case "mac" -> options.addAll(List.of("--type", "dmg"));
            default ->
                options.addAll(List.of(
                        "--type",
                        "msi",
                        "--win-per-user-install",
                        "--win-menu",
                        "--win-shortcut",
                        "--win-dir-chooser"));
        }
        return options;
    }

    /// In a process of its own, whose environment names the time of the image's files: the tools of Debian give it to
    /// every file in the package, as the cache of classes needs it.
    private void pack(List<String> options) throws IOException {
        boolean windows = PackageCommand.system().equals("windows");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", windows ? "jpackage.exe" : "jpackage")
                .toString());
        command.addAll(options);
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("SOURCE_DATE_EPOCH", String.valueOf(time().to(TimeUnit.SECONDS)));
        AppImage.run(process, "The installer could not be made", MOST_SECONDS);
    }

    /// The time that the files of the image have.
    private FileTime time() throws IOException {
        try (var files = Files.walk(image)) {
            Path jar = files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("%s holds no program.".formatted(image)));
            return Files.getLastModifiedTime(jar);
        }
    }

    /// Runs the JDK's own tool.
    static void jpackage(List<String> options) throws IOException {
        ToolProvider tool = ToolProvider.findFirst("jpackage")
                .orElseThrow(() -> new IOException(
                        "This Java has no jpackage: packaging needs a full JDK, started by ./molweave in a clone."));
        var text = new StringWriter();
        var out = new PrintWriter(text);
        if (tool.run(out, out, options.toArray(String[]::new)) != 0) {
            throw new IOException("jpackage failed: %s".formatted(text));
        }
    }

    /// As installers want it: numbers alone.
    static String version(String version) {
        String numbers = version.replaceAll("[^0-9.].*", "");
        if (numbers.isEmpty()) {
            return "1.0.0";
        }
        return numbers.startsWith("0.") && PackageCommand.system().equals("mac") ? "1" + numbers.substring(1) : numbers;
    }
}
