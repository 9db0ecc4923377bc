package org.molweave.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/// Every command line that the guide and the README show is one that the program takes.
class GuideCommandsTest {

    private static final Path GUIDE = Path.of("docs", "guide");

    @Test
    void everyCommandLineShownIsUnderstood() throws IOException {
        List<String> lines = shown();
        assertTrue(lines.size() > 15, lines.toString());
        assertNotEquals(0, tried("molweave doctor --no-such-option").code());
        for (String line : lines) {
            CommandLineRun run = tried(line);

            assertEquals(0, run.code(), line + "\n" + run.err());
        }
    }

    @Test
    void everyCommandIsInTheGuide() throws IOException {
        String page = Files.readString(GUIDE.resolve("command-line.md"))
                + Files.readString(GUIDE.resolve("graphics-card.md"));
        List<String> missing = Arrays.stream(declared(EngineMain.class).subcommands())
                .map(command -> declared(command).name())
                .filter(name -> !page.contains("molweave " + name))
                .toList();

        assertEquals(List.of(), missing);
    }

    private static Command declared(Class<?> command) {
        return Objects.requireNonNull(command.getAnnotation(Command.class), command.getName());
    }

    /// With a request for help, the options are looked at but nothing is done.
    private static CommandLineRun tried(String line) {
        String[] words = line.strip().split("\\s+");
        List<String> arguments = new ArrayList<>(Arrays.asList(words).subList(1, words.length));
        arguments.add("--help");
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    private static List<String> shown() throws IOException {
        var lines = new ArrayList<String>();
        try (Stream<Path> pages = Files.list(GUIDE)) {
            for (Path page : pages.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                boolean inside = false;
                for (String line : Files.readAllLines(page)) {
                    inside = line.startsWith("```") ? line.equals("```sh") : inside;
                    if (inside && line.startsWith("molweave ")) {
                        lines.add(line);
                    }
                }
            }
        }
        String readme = Files.readString(Path.of("README.md")).replaceAll("\\\\\\n\\s+", " ");
        readme.lines()
                .filter(line -> line.startsWith("    ./molweave "))
                .map(line -> line.strip().replaceFirst("\\s+#.*", ""))
                .forEach(lines::add);
        return lines;
    }
}
