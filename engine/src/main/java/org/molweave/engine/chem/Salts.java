package org.molweave.engine.chem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openscience.cdk.graph.ConnectivityChecker;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.smiles.SmiFlavor;
import org.openscience.cdk.smiles.SmilesGenerator;

/// Salts, solvates and mixtures: molecules of several fragments, and the one that matters.
public final class Salts {

    private static final String COUNTER_IONS = """
            [Cl-] Cl [Br-] Br [I-] I [F-] F [Cl] [Br] [I] [Na+] [K+] [Li+] [Ca+2] [Mg+2] [Zn+2] [Ag+] [Al+3] [Ba+2] [Sr+2]
            [Na] [K] [Li] [Ca] [Mg] [Zn] O [OH-] [OH3+] [H+] N [NH4+] CO CCO CC(C)O CC#N CS(C)=O ClCCl ClC(Cl)Cl
            OS(=O)(=O)O [O-]S(=O)(=O)O [O-]S([O-])(=O)=O O[N+](=O)[O-] [O-][N+](=O)[O-] OP(=O)(O)O OP(=O)(O)[O-]
            OCl(=O)(=O)=O [O-]Cl(=O)(=O)=O F[B-](F)(F)F F[P-](F)(F)(F)(F)F OC=O [O-]C=O CC(=O)O CC(=O)[O-]
            OC(=O)C(F)(F)F [O-]C(=O)C(F)(F)F OC(=O)C(=O)O [O-]C(=O)C(=O)O [O-]C(=O)C([O-])=O OC(=O)C=CC(=O)O
            OC(=O)C=CC(=O)[O-] [O-]C(=O)C=CC(=O)[O-] OC(=O)CCC(=O)O [O-]C(=O)CCC(=O)[O-] OC(=O)C(O)C(O)C(=O)O
            [O-]C(=O)C(O)C(O)C(=O)[O-] OC(=O)CC(O)C(=O)O CC(O)C(=O)O CC(O)C(=O)[O-] OC(=O)CC(O)(CC(=O)O)C(=O)O
            CS(=O)(=O)O CS(=O)(=O)[O-] Cc1ccc(cc1)S(=O)(=O)O Cc1ccc(cc1)S(=O)(=O)[O-] OS(=O)(=O)c1ccccc1
            [O-]S(=O)(=O)c1ccccc1 COS(=O)(=O)[O-] COS(=O)(=O)O
            """;

    private static final Set<String> KNOWN = known();

    private Salts() {}

    /// How many unconnected parts the molecule has; 1 for an ordinary one.
    public static int fragments(Molecule molecule) {
        var root = new int[molecule.atoms()];
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
        }
        int fragments = root.length;
        for (int b = 0; b < molecule.bonds(); b++) {
            int begin = find(root, molecule.bondBegin()[b]);
            int end = find(root, molecule.bondEnd()[b]);
            fragments -= begin == end ? 0 : 1;
            root[begin] = end;
        }
        return fragments;
    }

    /// The molecule without counter-ions and solvent: of the parts that are not common counter-ions the largest, an
    /// organic one and the first before others. Charges stay as they are.
    /// A molecule of one part is returned as it is.
    public static Molecule parent(Molecule molecule) {
        return fragments(molecule) < 2 ? molecule : Toolkit.of(molecule, Salts::parent);
    }

    private static Molecule parent(IAtomContainer container) throws Exception {
        List<IAtomContainer> fragments = new ArrayList<>();
        ConnectivityChecker.partitionIntoMolecules(container).atomContainers().forEach(fragments::add);
        List<IAtomContainer> wanted = new ArrayList<>();
        for (IAtomContainer fragment : fragments) {
            if (!KNOWN.contains(CanonicalSmiles.flat(fragment))) {
                wanted.add(fragment);
            }
        }
        IAtomContainer largest = (wanted.isEmpty() ? fragments : wanted)
                .stream().max(Comparator.comparingInt(Salts::weight)).orElseThrow();
        return Smiles.parse(new SmilesGenerator(SmiFlavor.Stereo | SmiFlavor.AtomicMass).create(largest));
    }

    /// Size first, then carbon: `max` keeps the first of equals.
    private static int weight(IAtomContainer fragment) {
        int weight = 0;
        boolean organic = false;
        for (IAtom atom : fragment.atoms()) {
            weight += atom.getAtomicNumber() == 1 ? 0 : 2;
            organic |= atom.getAtomicNumber() == 6;
        }
        return weight + (organic ? 1 : 0);
    }

    private static int find(int[] root, int atom) {
        int i = atom;
        while (root[i] != i) {
            root[i] = root[root[i]];
            i = root[i];
        }
        return i;
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>();
        for (String smiles : COUNTER_IONS.strip().split("\\s+")) {
            try {
                known.add(CanonicalSmiles.flat(smiles));
            } catch (SmilesException e) {
                throw new IllegalStateException("The counter-ion %s cannot be read.".formatted(smiles), e);
            }
        }
        return Set.copyOf(known);
    }
}
