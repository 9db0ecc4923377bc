package org.molweave.engine.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A version of the program as numbers with points between them, in their order; `-SNAPSHOT` and the like do not count.
public record ProgramVersion(List<Integer> numbers) implements Comparable<ProgramVersion> {

    private static final int MOST_DIGITS = 6;

    public ProgramVersion {
        numbers = List.copyOf(numbers);
    }

    /// Empty where the text does not begin with a number, as that of a program that was not packaged.
    public static Optional<ProgramVersion> parse(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : text.strip().replaceFirst("[^0-9.].*", "").split("\\.", -1)) {
            if (part.isEmpty() || part.length() > MOST_DIGITS) {
                return Optional.empty();
            }
            numbers.add(Integer.parseInt(part));
        }
        return Optional.of(new ProgramVersion(numbers));
    }

    @Override
    public int compareTo(ProgramVersion other) {
        int length = Math.max(numbers.size(), other.numbers.size());
        for (int i = 0; i < length; i++) {
            int order = Integer.compare(number(i), other.number(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /// Missing ones are zero: 1.2 and 1.2.0 are the same.
    private int number(int place) {
        return place < numbers.size() ? numbers.get(place) : 0;
    }

    @Override
    public String toString() {
        return String.join(".", numbers.stream().map(String::valueOf).toList());
    }
}
