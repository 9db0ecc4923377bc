package org.molweave.app.pane.attention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.graph.AttentionEdge;
import org.molweave.engine.graph.AttentionTable;

/// Numbers for the drawing and the ranking of one molecule's attention, at one step or averaged over all.
///
/// The model's softmax runs over the edges of one kind into one atom: the weights of an atom's bonds sum to
/// 1, and those of its facts sum to 1 (KCL-SPEC 4). So a weight is a share of the atom that looks, not of the
/// molecule.
record Attention(Molecule molecule, AttentionTable table, int step) {

    /// Stands for the mean over the steps.
    static final int AVERAGE = -1;

    /// How many facts, over how many atoms, and the mean share that an atom gives to the `name`.
    record Rank(String name, double share, int facts, int atoms) {}

    /// As if the model had no preference: all edges of one kind into an atom weigh the same.
    static AttentionTable even(AttentionTable table) {
        Map<String, Integer> counts = new HashMap<>();
        for (AttentionEdge edge : table.edges()) {
            counts.merge(edge.type() + " " + edge.target(), 1, Integer::sum);
        }
        List<AttentionEdge> edges = new ArrayList<>();
        for (AttentionEdge edge : table.edges()) {
            var weights = new float[table.steps()];
            Arrays.fill(weights, 1f / counts.getOrDefault(edge.type() + " " + edge.target(), 1));
            edges.add(new AttentionEdge(
                    edge.source(), edge.target(), edge.type(), edge.relation(), edge.attribute(), weights));
        }
        return new AttentionTable(table.smiles(), table.atoms(), table.steps(), edges);
    }

    /// For each atom the share of its attention on facts that goes to those that are wanted; NaN where the
    /// atom has no facts at all.
    float[] sharesOfFacts(Predicate<AttentionEdge> wanted) {
        float[] shares = new float[molecule.atoms()];
        Arrays.fill(shares, Float.NaN);
        for (AttentionEdge edge : table.edges()) {
            if (edge.type() == AttentionEdge.Type.ATTRIBUTE) {
                int atom = edge.target();
                float before = Float.isNaN(shares[atom]) ? 0 : shares[atom];
                shares[atom] = before + (wanted.test(edge) ? weight(edge) : 0);
            }
        }
        return shares;
    }

    /// For each atom the sum of the attention that its neighbours give it; NaN for an atom without
    /// neighbours. The mean over a molecule's atoms is 1, where every atom has a neighbour.
    float[] received() {
        float[] sums = new float[molecule.atoms()];
        Arrays.fill(sums, Float.NaN);
        for (AttentionEdge edge : table.edges()) {
            if (edge.type() == AttentionEdge.Type.BOND) {
                int atom = edge.source();
                sums[atom] = (Float.isNaN(sums[atom]) ? 0 : sums[atom]) + weight(edge);
            }
        }
        return sums;
    }

    /// For each bond the mean of the attention in its two directions.
    float[] bonds() {
        Map<Long, float[]> directed = new LinkedHashMap<>();
        for (AttentionEdge edge : table.edges()) {
            if (edge.type() == AttentionEdge.Type.BOND) {
                float[] sum = directed.computeIfAbsent(pair(edge.source(), edge.target()), _ -> new float[2]);
                sum[0] += weight(edge);
                sum[1]++;
            }
        }
        float[] bonds = new float[molecule.bonds()];
        for (int b = 0; b < bonds.length; b++) {
            float[] sum = directed.get(pair(molecule.bondBegin()[b] & 0xffff, molecule.bondEnd()[b] & 0xffff));
            bonds[b] = sum == null ? Float.NaN : sum[0] / sum[1];
        }
        return bonds;
    }

    List<Rank> relations() {
        return ranks(AttentionEdge::relation);
    }

    List<Rank> attributes() {
        return ranks(AttentionEdge::attribute);
    }

    /// The mean over all atoms that have facts: the shares of all names sum to 1. Largest first.
    private List<Rank> ranks(Function<AttentionEdge, String> name) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        Map<String, java.util.BitSet> atoms = new LinkedHashMap<>();
        var all = new java.util.BitSet();
        for (AttentionEdge edge : table.edges()) {
            if (edge.type() == AttentionEdge.Type.ATTRIBUTE) {
                double[] sum = sums.computeIfAbsent(name.apply(edge), _ -> new double[2]);
                sum[0] += weight(edge);
                sum[1]++;
                atoms.computeIfAbsent(name.apply(edge), _ -> new java.util.BitSet())
                        .set(edge.target());
                all.set(edge.target());
            }
        }
        List<Rank> ranks = new ArrayList<>();
        sums.forEach((key, sum) -> ranks.add(new Rank(
                key,
                sum[0] / all.cardinality(),
                (int) sum[1],
                atoms.getOrDefault(key, all).cardinality())));
        ranks.sort(Comparator.comparingDouble(Rank::share).reversed().thenComparing(Rank::name));
        return ranks;
    }

    private float weight(AttentionEdge edge) {
        return step == AVERAGE ? (float) edge.mean() : edge.weights()[step];
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }
}
