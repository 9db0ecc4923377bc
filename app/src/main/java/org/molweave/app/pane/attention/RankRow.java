package org.molweave.app.pane.attention;

/// A line of the ranking: a relation or an attribute, as the graph and as a person names it, and the share of attention
/// that it gets in the
/// molecule, would get from even attention, gets in what it is compared with, and in the set (NaN where there
/// is none).
record RankRow(
        String name, String title, double share, double even, double compared, double set, int facts, int atoms) {

    double difference() {
        return share - compared;
    }
}
