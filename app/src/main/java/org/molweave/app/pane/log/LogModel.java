package org.molweave.app.pane.log;

import static org.molweave.app.text.Text.tr;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.molweave.app.jobs.RunLibrary;
import org.molweave.app.notice.Notice;
import org.molweave.app.project.Workspace;
import org.molweave.app.table.TableContent;
import org.molweave.app.task.Latest;

/// The messages of the session that fit the filter, and the end of the selected run's `console.log`.
public final class LogModel {

    private static final int MOST_BYTES = 200_000;

    private final Workspace workspace;
    private final RunLibrary library;
    private final FilteredList<Notice> notices;
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final BooleanProperty troubleOnly = new SimpleBooleanProperty(this, "troubleOnly");
    private final ReadOnlyStringWrapper console = new ReadOnlyStringWrapper(this, "console", "");
    private final Latest<String> reading;

    public LogModel(Workspace workspace, RunLibrary library) {
        this.workspace = workspace;
        this.library = library;
        notices = new FilteredList<>(workspace.notices().all());
        reading = workspace.background().latest(console::set, error -> console.set(String.valueOf(error.getMessage())));
        filter.subscribe(this::narrow);
        troubleOnly.subscribe(this::narrow);
        workspace.selection().runsProperty().subscribe(_ -> read());
    }

    public ObservableList<Notice> notices() {
        return notices;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    /// Warnings and errors only.
    public BooleanProperty troubleOnlyProperty() {
        return troubleOnly;
    }

    /// What the engine of the selected run wrote, at most the last 200 kB.
    public ReadOnlyStringProperty consoleProperty() {
        return console.getReadOnlyProperty();
    }

    /// The messages that fit the filter, for other programs.
    TableContent table() {
        return TableContent.of(
                tr("Messages"),
                List.of(tr("Time"), tr("Level"), tr("Message"), tr("Detail")),
                notices.stream()
                        .map(notice -> List.of(
                                String.valueOf(notice.time()),
                                String.valueOf(notice.level()),
                                notice.text(),
                                notice.detail()))
                        .toList());
    }

    private void narrow() {
        String typed = filter.get().toLowerCase(Locale.ROOT).strip();
        boolean trouble = troubleOnly.get();
        notices.setPredicate(notice -> (!trouble || notice.level().isTrouble())
                && (notice.text() + " " + notice.detail())
                        .toLowerCase(Locale.ROOT)
                        .contains(typed));
    }

    /// Reads the console of the selected run anew.
    void read() {
        List<String> runs = workspace.selection().runsProperty().get();
        var directory = runs.isEmpty()
                ? java.util.Optional.<org.molweave.engine.run.RunDirectory>empty()
                : library.directory(runs.getLast());
        if (directory.isEmpty()) {
            reading.cancel();
            console.set(tr("Select a run to see what its engine wrote."));
        } else {
            Path file = directory.get().console();
            reading.submit(() -> end(file));
        }
    }

    private static String end(Path file) throws IOException {
        if (Files.notExists(file)) {
            return tr("The engine of this run wrote nothing.");
        }
        try (FileChannel channel = FileChannel.open(file)) {
            long from = Math.max(0, channel.size() - MOST_BYTES);
            var bytes = ByteBuffer.allocate((int) (channel.size() - from));
            channel.read(bytes, from);
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            return text.isBlank() ? tr("The engine of this run wrote nothing.") : text;
        }
    }

    /// Everything about a message, for whoever has to find out.
    static String details(Notice notice) {
        var text = new StringWriter();
        text.write("%s %s %s%n%s%n".formatted(notice.time(), notice.level(), notice.text(), notice.detail()));
        Throwable error = notice.error();
        if (error != null) {
            error.printStackTrace(new PrintWriter(text));
        }
        return text.toString();
    }
}
