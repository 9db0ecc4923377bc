package org.molweave.engine.device;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Asks the driver through `nvidia-smi`, the program that comes with every driver of NVIDIA on Linux and Windows.
///
/// A program and no library of the driver, because the window must load no native code, and a driver that hangs or
/// crashes must not take the window with it. macOS has no such driver.
public final class NvidiaSmi implements Driver {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final String FIELDS = "index,name,driver_version,memory.free,memory.total,compute_cap";

    /// Drivers older than CUDA 11.6 do not know the last field.
    private static final String FIELDS_OF_OLD_DRIVERS = "index,name,driver_version,memory.free,memory.total";

    private static final Pattern CUDA = Pattern.compile("CUDA Version\\s*:\\s*([0-9.]+)");

    private static final long MIB = 1L << 20;

    private final List<Path> places;
    private final Path driverFile;
    private final Duration patience;

    /// `places` are where the program may be, `driverFile` exists where a card's driver is loaded.
    NvidiaSmi(List<Path> places, Path driverFile, Duration patience) {
        this.places = List.copyOf(places);
        this.driverFile = driverFile;
        this.patience = patience;
    }

    /// The one of this computer.
    public static NvidiaSmi ofThisComputer() {
        return new NvidiaSmi(
                places(System.getProperty("os.name", ""), System.getenv()), Path.of("/dev/nvidiactl"), PATIENCE);
    }

    /// On the path, and where drivers put it: Windows keeps it in its system folder or, formerly, among the programs;
    /// the
    /// Linux inside Windows has it in a folder of its own.
    static List<Path> places(String system, Map<String, String> environment) {
        boolean windows = system.toLowerCase(Locale.ROOT).contains("win");
        String program = windows ? "nvidia-smi.exe" : "nvidia-smi";
        List<Path> places = new ArrayList<>();
        Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .forEach(folder -> places.add(Path.of(folder, program)));
        if (windows) {
            places.add(Path.of(environment.getOrDefault("SystemRoot", "C:\\Windows"), "System32", program));
            places.add(Path.of(
                    environment.getOrDefault("ProgramFiles", "C:\\Program Files"),
                    "NVIDIA Corporation",
                    "NVSMI",
                    program));
        } else {
            places.add(Path.of("/usr/bin", program));
            places.add(Path.of("/usr/lib/wsl/lib", program));
        }
        return places;
    }

    @Override
    public DriverReport ask() {
        Optional<Path> program = places.stream()
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
        if (program.isEmpty()) {
            return Files.exists(driverFile)
                    ? new DriverReport.Broken(
                            "the driver is loaded, but its program nvidia-smi, which tells about the cards, was not"
                                    + " found")
                    : new DriverReport.Nothing();
        }
        try {
            return ask(program.get());
        } catch (IOException e) {
            return new DriverReport.Broken(
                    "%s could not be started (%s)".formatted(program.get(), String.valueOf(e.getMessage())));
        }
    }

    private DriverReport ask(Path program) throws IOException {
        Output cards = query(program, FIELDS);
        if (cards.code != 0 && cards.text.contains("compute_cap")) {
            cards = query(program, FIELDS_OF_OLD_DRIVERS);
        }
        if (cards.code != 0 || cards.text.isBlank()) {
            return new DriverReport.Broken(cards.reason());
        }
        Matcher cuda = CUDA.matcher(run(List.of(program.toString())).text);
        Optional<Release> newest = cuda.find() ? Release.parse(cuda.group(1)) : Optional.empty();
        List<Card> found = new ArrayList<>();
        for (String line : cards.text.lines().filter(line -> !line.isBlank()).toList()) {
            Optional<Card> card = card(line, newest);
            if (card.isEmpty()) {
                return new DriverReport.Broken("nvidia-smi said what is not understood: " + line.strip());
            }
            found.add(card.get());
        }
        return new DriverReport.Cards(found);
    }

    private Output query(Path program, String fields) throws IOException {
        return run(List.of(program.toString(), "--query-gpu=" + fields, "--format=csv,noheader,nounits"));
    }

    private static Optional<Card> card(String line, Optional<Release> cuda) {
        String[] cells = line.split("\\s*,\\s*", -1);
        if (cells.length < 5 || !cells[0].strip().matches("\\d{1,3}")) {
            return Optional.empty();
        }
        Optional<Release> capability = cells.length > 5 ? Release.parse(cells[5]) : Optional.empty();
        return Optional.of(new Card(
                Integer.parseInt(cells[0].strip()),
                cells[1],
                cells[2],
                cuda.orElse(null),
                capability.orElse(null),
                bytes(cells[3]),
                bytes(cells[4])));
    }

    /// In MiB as the driver says, or -1 where it says `[N/A]`, as for a card that is cut into parts.
    private static long bytes(String cell) {
        return cell.strip().matches("\\d{1,9}") ? Long.parseLong(cell.strip()) * MIB : -1;
    }

    private record Output(int code, String text) {
        /// The last line of what it said: where it fails, it says why there.
        String reason() {
            List<String> lines = text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return lines.isEmpty() ? "nvidia-smi ended with code " + code : lines.getFirst();
        }
    }

    private Output run(List<String> command) throws IOException {
        Path said = Files.createTempFile("molweave-driver", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Output(-1, "nvidia-smi did not answer within %d s".formatted(patience.toSeconds()));
            }
            return new Output(process.exitValue(), Files.readString(said, StandardCharsets.ISO_8859_1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Output(-1, "the question was interrupted");
        } finally {
            Files.deleteIfExists(said);
        }
    }
}
