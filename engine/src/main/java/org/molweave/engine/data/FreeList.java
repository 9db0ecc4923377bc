package org.molweave.engine.data;

/// The numbers below `n` that are not taken yet, in ascending order: a linked list inside two arrays, so that each
/// pass touches free numbers only and taking one costs nothing.
final class FreeList {

    private final int[] next;
    private final int[] previous;
    private final boolean[] taken;
    private int size;

    FreeList(int n) {
        next = new int[n + 1];
        previous = new int[n + 1];
        taken = new boolean[n];
        size = n;
        // Number n is the sentinel on both ends.
        for (int i = 0; i <= n; i++) {
            next[i] = i == n ? 0 : i + 1;
            previous[i] = i == 0 ? n : i - 1;
        }
    }

    int size() {
        return size;
    }

    boolean contains(int number) {
        return !taken[number];
    }

    int first() {
        return next[end()];
    }

    /// What [#after] returns behind the last free number.
    int end() {
        return next.length - 1;
    }

    /// Also right for a number that was removed just now.
    int after(int number) {
        return next[number];
    }

    void remove(int number) {
        taken[number] = true;
        next[previous[number]] = next[number];
        previous[next[number]] = previous[number];
        size--;
    }
}
