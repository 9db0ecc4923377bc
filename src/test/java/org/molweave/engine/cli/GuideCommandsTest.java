package org.molweave.engine.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// Every command line that the guide and the README show is one that the program takes.
class GuideCommandsTest {

    private static final Path GUIDE = Path.of("docs", "guide");

    @Test
    void everyCommandLineShownIsUnderstood() throws IOException {
        List<String> lines = shown();
        assertTrue(lines.size() > 15, lines.toString());
        assertThrows(ParameterException.class, () -> parse("molweave doctor --no-such-option"));
        for (String line : lines) {
            assertDoesNotThrow(() -> parse(line), line);
        }
    }

    @Test
    void everyCommandIsInTheGuide() throws IOException {
        String page = Files.readString(GUIDE.resolve("command-line.md"))
                + Files.readString(GUIDE.resolve("graphics-cards.md"));
        List<String> missing = Arrays.stream(declared(EngineMain.class).subcommands())
                .map(command -> declared(command).name())
                .filter(name -> !page.contains("molweave " + name))
                .toList();

        assertEquals(List.of(), missing);
    }

    private static Command declared(Class<?> command) {
        return Objects.requireNonNull(command.getAnnotation(Command.class), command.getName());
    }

    /// Looks at the options and does nothing.
    private static void parse(String line) {
        String[] words = line.strip().split("\\s+");
        var nowhere = new PrintWriter(Writer.nullWriter());
        var console = new Console(nowhere, nowhere, InputStream.nullInputStream(), false, StopSignal.never());
        EngineMain.commandLine(console).parseArgs(Arrays.copyOfRange(words, 1, words.length));
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
