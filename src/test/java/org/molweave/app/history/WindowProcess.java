package org.molweave.app.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.molweave.engine.run.RunNotes;

/// A process that holds a project's store open and follows its runs, as a window does, until it is killed.
public final class WindowProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private WindowProcess(Process process) {
        this.process = process;
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    public static WindowProcess start(Path project) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WindowProcess.class.getName(),
                project.toString());
        return new WindowProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /// Waits until the store is open.
    public void awaitReady() throws IOException {
        String line = output.readLine();
        while (line != null && !line.equals("ready")) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("The window process ended before it was ready.");
        }
    }

    /// SIGKILL.
    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Reads and writes as fast as it can.
    public static void main(String[] arguments) throws IOException {
        Path project = Path.of(arguments[0]);
        RunStore store = RunStore.open(project);
        var importer = new RunImporter(project, store);
        List<RunRow> rows = importer.reconcile(_ -> {}, () -> false).rows();
        System.out.println("ready");
        for (int round = 0; ; round++) {
            List<RunRow> next = new java.util.ArrayList<>();
            for (RunRow row : rows) {
                RunRow current =
                        importer.readOn(row).map(RunImporter.Update::row).orElse(row);
                next.add(
                        round % 20 == 0
                                ? importer.note(current, new RunNotes("round " + round, List.of(), false))
                                : current);
            }
            rows = next;
        }
    }
}
