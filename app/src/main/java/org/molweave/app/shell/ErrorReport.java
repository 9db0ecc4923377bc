package org.molweave.app.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.molweave.app.notice.Notice;
import org.molweave.app.task.ThreadDump;

/// What a user can send to those who mend the program: the error, the messages before it, what every thread does, and
/// the versions. It holds no molecules, but messages may name files.
final class ErrorReport {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);

    private ErrorReport() {}

    static String text(String what, @Nullable Throwable error, List<Notice> messages, String settings) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        out.println("Molweave error report");
        out.println();
        out.println(what);
        for (String key :
                List.of("os.name", "os.version", "os.arch", "java.vendor", "java.version", "javafx.version")) {
            out.printf(Locale.ROOT, "%s: %s%n", key, System.getProperty(key, "unknown"));
        }
        Runtime runtime = Runtime.getRuntime();
        out.printf(
                Locale.ROOT,
                "memory: %d MB used, %d MB at most, %d processors%n",
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20,
                runtime.availableProcessors());
        if (error != null) {
            out.println();
            out.println("## Error");
            error.printStackTrace(out);
        }
        out.println();
        out.println("## Messages");
        messages.forEach(notice -> out.printf(
                Locale.ROOT, "%s %s %s %s%n", notice.time(), notice.level(), notice.text(), notice.detail()));
        out.println();
        out.println("## Settings");
        out.println(settings);
        out.println();
        out.println("## Threads");
        out.print(ThreadDump.text());
        return text.toString();
    }

    /// Writes the report beside the settings and returns where.
    static Path write(Path folder, String text) throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        Path file =
                reports.resolve("report-%s.txt".formatted(SECOND.format(LocalDateTime.now(ZoneId.systemDefault()))));
        return Files.writeString(file, text);
    }
}
