package org.molweave.engine.chem;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openscience.cdk.interfaces.IAtom;

/// Molecular formulas in the order of Hill: carbon, hydrogen, then by the alphabet.
///
/// Hill: On a system of indexing chemical literature. J. Am. Chem. Soc. 1900, 22, 478.
public final class Formula {

    private Formula() {}

    /// With hydrogens and charge: `C2H6O`, `C2H3O2 1−`.
    public static String of(Molecule molecule) {
        return Toolkit.of(molecule, container -> {
            Map<String, Integer> counts = new TreeMap<>();
            int charge = 0;
            for (IAtom atom : container.atoms()) {
                counts.merge(Element.symbol(atom.getAtomicNumber()), 1, Integer::sum);
                @Nullable Integer hydrogens = atom.getImplicitHydrogenCount();
                if (hydrogens != null && hydrogens > 0) {
                    counts.merge("H", hydrogens, Integer::sum);
                }
                @Nullable Integer own = atom.getFormalCharge();
                charge += own == null ? 0 : own;
            }
            return hill(counts) + (charge == 0 ? "" : " " + Math.abs(charge) + (charge > 0 ? "+" : "−"));
        });
    }

    private static String hill(Map<String, Integer> counts) {
        var text = new StringBuilder();
        if (counts.containsKey("C")) {
            for (String symbol : new String[] {"C", "H"}) {
                Integer count = counts.remove(symbol);
                if (count != null) {
                    append(text, symbol, count);
                }
            }
        }
        counts.forEach((symbol, count) -> append(text, symbol, count));
        return text.toString();
    }

    private static void append(StringBuilder text, String symbol, int count) {
        text.append(symbol).append(count == 1 ? "" : Integer.toString(count));
    }
}
