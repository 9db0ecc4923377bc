package org.molweave.engine.method;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/// Failures in words for the user.
public final class Failures {

    private Failures() {}

    private static boolean isNativeMemory(@Nullable String message) {
        return message != null
                && (message.contains("std::bad_alloc")
                        || message.contains("out of memory")
                        || message.contains("can't allocate memory"));
    }

    public static String message(Throwable failure) {
        String message = failure.getMessage();
        return switch (failure) {
            case NoSuchFileException e -> "There is no file %s.".formatted(e.getFile());
            case AccessDeniedException e -> "%s may not be read or written by you.".formatted(e.getFile());
            case FileSystemException e ->
                "%s: %s".formatted(e.getFile(), e.getReason() == null ? "cannot be used" : e.getReason());
            case OutOfMemoryError _ ->
                "Java's memory is used up (%s); it may take up to %,d MiB. Use fewer molecules at once or smaller batches, or give it more: start with JAVA_TOOL_OPTIONS=-Xmx8g in the environment. A run goes on from its last checkpoint."
                        .formatted(message, Runtime.getRuntime().maxMemory() >> 20);
            case RuntimeException _
            when isNativeMemory(message) ->
                "The memory of the device is used up (%s). Use smaller batches or a smaller network, close other programs, or take another device. A run goes on from its last checkpoint."
                        .formatted(String.valueOf(message)
                                .strip()
                                .lines()
                                .findFirst()
                                .orElse(""));
            default -> message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
        };
    }
}
