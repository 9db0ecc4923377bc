package org.molweave.engine.graph;

import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.Molecule;

/// Which atoms of a molecule become nodes, and their numbers there. Null arrays mean that all atoms stay as they are.
record KeptAtoms(int atoms, int @Nullable [] atomOf, int @Nullable [] nodeOf) {

    static KeptAtoms of(Molecule molecule, IsolatedAtoms isolatedAtoms) {
        if (isolatedAtoms == IsolatedAtoms.KEEP) {
            return new KeptAtoms(molecule.atoms(), null, null);
        }
        boolean[] bound = new boolean[molecule.atoms()];
        for (int bond = 0; bond < molecule.bonds(); bond++) {
            bound[molecule.bondBegin()[bond] & 0xffff] = true;
            bound[molecule.bondEnd()[bond] & 0xffff] = true;
        }
        int[] atomOf = new int[bound.length];
        int[] nodeOf = new int[bound.length];
        int kept = 0;
        for (int atom = 0; atom < bound.length; atom++) {
            nodeOf[atom] = bound[atom] ? kept : -1;
            if (bound[atom]) {
                atomOf[kept++] = atom;
            }
        }
        return kept == bound.length ? new KeptAtoms(kept, null, null) : new KeptAtoms(kept, atomOf, nodeOf);
    }

    int atom(int node) {
        return atomOf == null ? node : atomOf[node];
    }

    int node(int atom) {
        return nodeOf == null ? atom : nodeOf[atom];
    }
}
