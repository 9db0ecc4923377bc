package org.molweave.app.text;

/// Lengths of time as people say them.
public final class Durations {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private Durations() {}

    /// `45 s`, `3 min 20 s`, `2 h 5 min`, `3 d 4 h`; empty where it is not known.
    public static String text(double seconds) {
        if (!(seconds >= 0) || Double.isInfinite(seconds)) {
            return "";
        }
        long s = Math.round(seconds);
        if (s < MINUTE) {
            return Text.tr("%d s", s);
        }
        if (s < 10 * MINUTE) {
            return Text.tr("%d min %d s", s / MINUTE, s % MINUTE);
        }
        if (s < HOUR) {
            return Text.tr("%d min", s / MINUTE);
        }
        return s < DAY
                ? Text.tr("%d h %d min", s / HOUR, s % HOUR / MINUTE)
                : Text.tr("%d d %d h", s / DAY, s % DAY / HOUR);
    }
}
