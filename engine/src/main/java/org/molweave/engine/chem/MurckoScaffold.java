package org.molweave.engine.chem;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;

/// The Bemis–Murcko scaffold as RDKit cuts it: rings, the chains between them, and the atoms that are bound to either
/// by
/// a double or triple bond. Stereo is left out. A molecule without rings has the empty scaffold.
///
/// Bemis, Murcko: The properties of known drugs. 1. Molecular frameworks. J. Med. Chem. 1996, 39, 2887.
public final class MurckoScaffold {

    private MurckoScaffold() {}

    /// The canonical SMILES of the scaffold.
    public static String of(Molecule molecule) {
        return Toolkit.of(molecule, container -> {
            cut(container);
            return container.isEmpty() ? "" : CanonicalSmiles.flat(container);
        });
    }

    private static void cut(IAtomContainer container) {
        boolean[] kept = withMultiplyBound(container, framework(container));
        List<IAtom> gone = new ArrayList<>();
        for (IAtom atom : container.atoms()) {
            if (!kept[atom.getIndex()]) {
                gone.add(atom);
            } else {
                fillWithHydrogen(atom, kept);
            }
        }
        gone.forEach(container::removeAtom);
    }

    /// Takes away end atoms until only rings and the chains between them are left.
    private static boolean[] framework(IAtomContainer container) {
        int atoms = container.getAtomCount();
        var kept = new boolean[atoms];
        var degree = new int[atoms];
        Deque<IAtom> ends = new ArrayDeque<>();
        for (IAtom atom : container.atoms()) {
            kept[atom.getIndex()] = true;
            degree[atom.getIndex()] = atom.getBondCount();
            if (atom.getBondCount() <= 1) {
                ends.add(atom);
            }
        }
        while (!ends.isEmpty()) {
            IAtom end = ends.remove();
            kept[end.getIndex()] = false;
            for (IBond bond : end.bonds()) {
                IAtom other = bond.getOther(end);
                if (kept[other.getIndex()] && --degree[other.getIndex()] == 1) {
                    ends.add(other);
                }
            }
        }
        return kept;
    }

    private static boolean[] withMultiplyBound(IAtomContainer container, boolean[] framework) {
        boolean[] kept = framework.clone();
        for (IBond bond : container.bonds()) {
            if (bond.getOrder() != IBond.Order.SINGLE) {
                int begin = bond.getBegin().getIndex();
                int end = bond.getEnd().getIndex();
                kept[begin] |= framework[end];
                kept[end] |= framework[begin];
            }
        }
        return kept;
    }

    private static void fillWithHydrogen(IAtom atom, boolean[] kept) {
        int hydrogens = atom.getImplicitHydrogenCount();
        for (IBond bond : atom.bonds()) {
            if (!kept[bond.getOther(atom).getIndex()]) {
                hydrogens += bond.getOrder().numeric();
            }
        }
        atom.setImplicitHydrogenCount(hydrogens);
    }
}
