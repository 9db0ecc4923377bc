package org.molweave.engine.chem;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The bonds of a SMILES as its text tells them, in RDKit's order: first the chain bonds from left to right, each from
/// the earlier atom to the later, then the ring bonds by ring number. A ring bond begins at the atom that closes the
/// ring
/// unless a bond symbol stands where it was opened.
///
/// The text has been accepted by a parser before; this only reads off the order.
final class WrittenBonds {

    private final String text;
    private final Deque<Integer> branches = new ArrayDeque<>();
    private final Map<Integer, RingOpening> openings = new HashMap<>();
    private final List<RingBond> ringBonds = new ArrayList<>();
    private int[] ends = new int[64];
    private int size;
    private int atoms;
    private int previous = -1;
    private boolean symbolPending;

    private record RingOpening(int atom, boolean symbol) {}

    private record RingBond(int number, int begin, int end) {}

    private WrittenBonds(String text) {
        this.text = text;
    }

    static WrittenBonds of(String smiles) {
        var bonds = new WrittenBonds(smiles);
        bonds.scan();
        return bonds;
    }

    int atoms() {
        return atoms;
    }

    int size() {
        return size;
    }

    int begin(int bond) {
        return ends[2 * bond];
    }

    int end(int bond) {
        return ends[2 * bond + 1];
    }

    private void scan() {
        int i = 0;
        while (i < text.length()) {
            i = read(i);
        }
        ringBonds.sort(Comparator.comparingInt(RingBond::number));
        for (RingBond bond : ringBonds) {
            add(bond.begin, bond.end);
        }
    }

    /// Reads one token and returns where the next begins.
    private int read(int i) {
        char c = text.charAt(i);
        switch (c) {
            case '(' -> branches.push(previous);
            case ')' -> previous = branches.isEmpty() ? -1 : branches.pop();
            case '.' -> previous = -1;
            case '-', '=', '#', '$', ':', '/', '\\' -> symbolPending = true;
            case '%' -> {
                ring(10 * digit(i + 1) + digit(i + 2));
                return i + 3;
            }
            case '[' -> {
                atom();
                int close = text.indexOf(']', i);
                return close < 0 ? text.length() : close + 1;
            }
            default -> {
                if (c >= '0' && c <= '9') {
                    ring(c - '0');
                } else {
                    atom();
                    return i + organicLength(i);
                }
            }
        }
        return i + 1;
    }

    private int organicLength(int i) {
        return text.startsWith("Cl", i) || text.startsWith("Br", i) ? 2 : 1;
    }

    private int digit(int i) {
        return i < text.length() ? Character.digit(text.charAt(i), 10) : 0;
    }

    private void atom() {
        if (previous >= 0) {
            add(previous, atoms);
        }
        previous = atoms++;
        symbolPending = false;
    }

    private void ring(int number) {
        RingOpening opening = openings.remove(number);
        if (opening == null) {
            openings.put(number, new RingOpening(previous, symbolPending));
        } else if (opening.symbol) {
            ringBonds.add(new RingBond(number, opening.atom, previous));
        } else {
            ringBonds.add(new RingBond(number, previous, opening.atom));
        }
        symbolPending = false;
    }

    private void add(int begin, int end) {
        if (2 * size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        ends[2 * size] = begin;
        ends[2 * size + 1] = end;
        size++;
    }
}
