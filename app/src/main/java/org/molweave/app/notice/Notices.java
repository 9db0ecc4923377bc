package org.molweave.app.notice;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.LocalTime;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// All messages of the session, newest last; the window shows each as it comes, the Log pane keeps them.
///
/// Used on the JavaFX thread.
public final class Notices {

    private static final int MOST = 2_000;

    private final ObservableList<Notice> all = FXCollections.observableArrayList();
    private final ObservableList<Notice> readable = FXCollections.unmodifiableObservableList(all);

    public void info(String text) {
        add(Notice.Level.INFO, text, "", null);
    }

    public void news(String text, String detail) {
        add(Notice.Level.NEWS, text, detail, null);
    }

    public void warn(String text, String detail) {
        add(Notice.Level.WARNING, text, detail, null);
    }

    /// `text` says what failed; the error's own message says why.
    public void error(String text, Throwable error) {
        add(Notice.Level.ERROR, text, reason(error), error);
    }

    public void error(String text, String detail) {
        add(Notice.Level.ERROR, text, detail, null);
    }

    public ObservableList<Notice> all() {
        return readable;
    }

    private void add(Notice.Level level, String text, String detail, @Nullable Throwable error) {
        if (all.size() >= MOST) {
            all.removeFirst();
        }
        all.add(new Notice(LocalTime.now(java.time.ZoneId.systemDefault()).withNano(0), level, text, detail, error));
    }

    /// What a person can understand of an error.
    public static String reason(Throwable error) {
        return switch (error) {
            case NoSuchFileException e -> "There is no file %s.".formatted(e.getFile());
            case AccessDeniedException e -> "%s may not be read or written.".formatted(e.getFile());
            case OutOfMemoryError _ -> "The program has not enough memory for this.";
            default -> error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
        };
    }
}
