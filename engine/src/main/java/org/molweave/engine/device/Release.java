package org.molweave.engine.device;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Two numbers with a point between them, in their order: a version of CUDA, or what a card is capable of computing.
public record Release(int major, int minor) implements Comparable<Release> {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(\\.\\d+)*");

    /// Empty where the text is no such thing, as when a driver says `[N/A]`.
    public static Optional<Release> parse(String text) {
        Matcher matcher = NUMBERS.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new Release(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    public boolean isBelow(Release other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Release other) {
        return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
