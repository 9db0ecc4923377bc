package org.molweave.engine.data;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// What the cells of one column are, taken over the whole file.
final class ColumnStatistics {

    private static final int MAX_DISTINCT = 12;

    private final Set<String> distinctTexts = new HashSet<>();
    private final Set<Float> distinctNumbers = new HashSet<>();
    private int filled;
    private int numbers;
    private boolean whole = true;
    private boolean ascending = true;
    private float first = Float.NaN;
    private float last = Float.NEGATIVE_INFINITY;

    void add(String cell) {
        if (LabelText.isEmpty(cell)) {
            return;
        }
        filled++;
        float value = LabelText.value(cell);
        if (Float.isNaN(value)) {
            addText(cell);
            return;
        }
        numbers++;
        whole &= value == Math.rint(value);
        ascending &= value > last;
        first = numbers == 1 ? value : first;
        last = value;
        if (distinctNumbers.size() <= MAX_DISTINCT) {
            distinctNumbers.add(value);
        }
    }

    private void addText(String cell) {
        if (distinctTexts.size() <= MAX_DISTINCT) {
            distinctTexts.add(cell.strip().toLowerCase(Locale.ROOT));
        }
    }

    int filled() {
        return filled;
    }

    /// At least four of five values are numbers.
    boolean isNumeric() {
        return filled > 0 && numbers * 5L >= filled * 4L;
    }

    boolean isBinary() {
        return numbers > 0 && distinctNumbers.stream().allMatch(v -> v == 0 || v == 1);
    }

    /// Whole numbers that only rise, as row numbers and registry numbers do.
    boolean isIndex() {
        return numbers == filled && numbers >= 20 && whole && ascending;
    }

    /// Whole numbers without a gap, which say no more than the place in the file.
    boolean counts() {
        return isIndex() && last - first == numbers - 1f;
    }

    /// A few texts that come again and again.
    boolean isCategory() {
        return hasFewTexts() && filled > 2 * MAX_DISTINCT;
    }

    boolean isConstant() {
        return distinctNumbers.size() == 1 && numbers > 1;
    }

    /// The texts, lower case; more than a dozen are not told apart.
    Set<String> distinctTexts() {
        return distinctTexts;
    }

    boolean hasFewTexts() {
        return numbers == 0 && filled > 0 && distinctTexts.size() <= MAX_DISTINCT;
    }
}
