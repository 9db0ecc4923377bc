package org.molweave.app.pane.predictions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.molweave.engine.chem.Element;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.MorganFingerprint;

/// The molecules that a model learned from, ready to be compared with others by Morgan fingerprints (radius
/// 2, 2048 bits). `properties` names the measured values; `about` says in a few words which molecules these
/// are.
record TrainingSet(List<Entry> entries, List<String> properties, Set<String> elements, String about) {

    static final int RADIUS = 2;

    static final int BITS = 2048;

    private static final int NEIGHBOURS = 3;

    record Entry(String smiles, float[] measured, long[] fingerprint) {}

    /// Collects entries; the fingerprint takes about a millisecond each.
    static final class Builder {

        private final List<Entry> entries = new ArrayList<>();
        private final Set<String> elements = new TreeSet<>();

        void add(Molecule molecule, float[] measured) {
            entries.add(new Entry(molecule.smiles(), measured, MorganFingerprint.of(molecule, RADIUS, BITS)));
            elements.addAll(elementsOf(molecule));
        }

        TrainingSet build(List<String> properties, String about) {
            return new TrainingSet(List.copyOf(entries), List.copyOf(properties), Set.copyOf(elements), about);
        }
    }

    /// `known` are the elements that the knowledge graph says something about; empty where the model reads no facts.
    Applicability judge(Molecule molecule, Set<String> known) {
        Set<String> own = elementsOf(molecule);
        return Applicability.of(
                nearest(molecule),
                own.stream().filter(symbol -> !elements.contains(symbol)).toList(),
                known.isEmpty()
                        ? List.of()
                        : own.stream().filter(symbol -> !known.contains(symbol)).toList());
    }

    private List<Applicability.Neighbour> nearest(Molecule molecule) {
        long[] fingerprint = MorganFingerprint.of(molecule, RADIUS, BITS);
        List<Applicability.Neighbour> best = new ArrayList<>();
        for (Entry entry : entries) {
            double similarity = MorganFingerprint.tanimoto(fingerprint, entry.fingerprint);
            if (best.size() < NEIGHBOURS || similarity > best.getLast().similarity()) {
                best.add(new Applicability.Neighbour(entry.smiles, entry.measured, similarity));
                best.sort(Comparator.comparingDouble(Applicability.Neighbour::similarity)
                        .reversed());
                if (best.size() > NEIGHBOURS) {
                    best.removeLast();
                }
            }
        }
        return List.copyOf(best);
    }

    static Set<String> elementsOf(Molecule molecule) {
        Set<String> symbols = new TreeSet<>();
        for (int atom = 0; atom < molecule.atoms(); atom++) {
            symbols.add(Element.symbol(molecule.atomicNumber(atom)));
        }
        return symbols;
    }
}
