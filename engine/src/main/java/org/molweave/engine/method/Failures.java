package org.molweave.engine.method;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Failures in words for the user.
public final class Failures {

    private Failures() {}

    public static String message(Throwable failure) {
        String message = failure.getMessage();
        return switch (failure) {
            case NoSuchFileException e -> "There is no file %s.".formatted(e.getFile());
            case AccessDeniedException e -> "%s may not be read or written by you.".formatted(e.getFile());
            case FileSystemException e ->
                "%s: %s".formatted(e.getFile(), e.getReason() == null ? "cannot be used" : e.getReason());
            case OutOfMemoryError _ ->
                "There is not enough memory (%s). Give more with JAVA_TOOL_OPTIONS=-Xmx8g, or use smaller batches."
                        .formatted(message);
            default -> message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
        };
    }
}
