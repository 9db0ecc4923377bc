package org.molweave.app.notice;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// A message: one sentence in `text`, more in `detail` (may be empty), and the `error` behind it where there is one.
public record Notice(
        LocalTime time,
        Level level,
        String text,
        String detail,
        @Nullable Throwable error) {

    /// How much it matters.
    public enum Level {
        INFO,
        /// Good to know, and easily missed in the line at the foot.
        NEWS,
        WARNING,
        ERROR;

        public boolean isTrouble() {
            return this == WARNING || this == ERROR;
        }
    }
}
