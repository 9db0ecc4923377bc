package org.molweave.engine.device;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.molweave.engine.run.EngineCommand;
import org.molweave.engine.run.Json;

/// Tries a library for graphics cards: a process of its own loads it, multiplies two matrices on the card and compares
/// with the CPU. A crash there is an answer like any other.
public final class LoadTest {

    /// The command line of the process; it prints one line of JSON, `{"works": …, "reason": …}`.
    public static final List<String> COMMAND = List.of("device", "try", "--device");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final int LINES = 3;

    /// How an engine with a library is started for the trial.
    @FunctionalInterface
    interface Start {
        ProcessBuilder process(GpuLibrary library, List<String> arguments) throws IOException;
    }

    private final Start start;

    LoadTest(Start start) {
        this.start = start;
    }

    /// The one of this program; `data` is the user's folder for what is large.
    public static LoadTest ofThisProgram(Path data) {
        return new LoadTest((library, arguments) -> EngineCommand.of(library.natives(data), arguments));
    }

    /// What came of it. Takes some seconds, more where the driver has to translate for a new kind of card.
    public GraphicsFile.Trial of(GpuLibrary library, Card card) throws IOException {
        Path said = Files.createTempFile("molweave-trial", ".txt");
        try {
            List<String> arguments = List.of(COMMAND.get(0), COMMAND.get(1), COMMAND.get(2), card.device());
            Process process = start.process(library, arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return failed(card, "it did not answer within %d minutes".formatted(PATIENCE.toMinutes()));
            }
            return verdict(card, process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The trial was interrupted.", e);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static GraphicsFile.Trial verdict(Card card, int code, String output) {
        List<String> lines = output.lines()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .toList();
        for (String line : lines.reversed()) {
            if (line.startsWith("{") && line.contains("\"works\"")) {
                try {
                    JsonNode json = Json.parse(line);
                    return new GraphicsFile.Trial(
                            card.driver(),
                            json.path("works").asBoolean(),
                            json.path("reason").asText(""));
                } catch (IOException _) {
                    break;
                }
            }
        }
        String last = String.join(" ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        return failed(
                card,
                "the process that loaded it ended with code %d. %s"
                        .formatted(code, last)
                        .strip());
    }

    private static GraphicsFile.Trial failed(Card card, String reason) {
        return new GraphicsFile.Trial(card.driver(), false, reason);
    }
}
