package org.molweave.engine.chem;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import org.openscience.cdk.graph.GraphUtil;
import org.openscience.cdk.graph.invariant.Canon;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.smiles.SmiFlavor;
import org.openscience.cdk.smiles.SmilesGenerator;
import org.openscience.cdk.tools.manipulator.AtomContainerManipulator;

/// One text for each molecule, however it was written.
public final class CanonicalSmiles {

    private static final int FLAT = SmiFlavor.Unique | SmiFlavor.UseAromaticSymbols;
    private static final int FULL = SmiFlavor.Stereo | SmiFlavor.AtomicMass | SmiFlavor.UseAromaticSymbols;

    private CanonicalSmiles() {}

    /// With stereo centres, double-bond geometry and isotopes.
    public static String of(String smiles) throws SmilesException {
        return full(Toolkit.parse(Smiles.firstWord(smiles)));
    }

    /// With stereo centres, double-bond geometry and isotopes.
    public static String of(Molecule molecule) {
        return Toolkit.of(molecule, CanonicalSmiles::full);
    }

    /// Without stereo and isotopes: equal for molecules with the same graph, as far as a model can see.
    public static String flat(String smiles) throws SmilesException {
        return flat(Toolkit.parse(Smiles.firstWord(smiles)));
    }

    /// Without stereo and isotopes: equal for molecules with the same graph, as far as a model can see.
    public static String flat(Molecule molecule) {
        return Toolkit.of(molecule, CanonicalSmiles::flat);
    }

    static String flat(IAtomContainer container) throws SmilesException {
        return Toolkit.guarded(() -> new SmilesGenerator(FLAT).create(container));
    }

    /// The toolkit writes canonical stereo only with InChI; atoms put in canonical order and written from the
    /// first give it without. How slashes lean and which of two like atoms comes first still depends on what was
    /// read, so a molecule with stereo is read and written again, forwards and backwards, and the first text by
    /// the alphabet taken. A few highly symmetric molecules (2 in 1000 with stereo) may still have two texts.
    private static String full(IAtomContainer container) throws SmilesException {
        String first = inOrder(container);
        return first.chars().noneMatch(c -> c == '@' || c == '/' || c == '\\') ? first : least(least(first));
    }

    private static String least(String smiles) throws SmilesException {
        String forwards = inOrder(Toolkit.parse(smiles));
        IAtomContainer backwards = Toolkit.parse(smiles);
        IAtom[] atoms = AtomContainerManipulator.getAtomArray(backwards);
        Collections.reverse(Arrays.asList(atoms));
        backwards.setAtoms(atoms);
        String other = inOrder(backwards);
        return forwards.compareTo(other) <= 0 ? forwards : other;
    }

    private static String inOrder(IAtomContainer container) throws SmilesException {
        return Toolkit.guarded(() -> {
            sort(container);
            return new SmilesGenerator(FULL).create(container);
        });
    }

    private static void sort(IAtomContainer container) {
        long[] labels = Canon.label(container, GraphUtil.toAdjList(container), FULL);
        IAtom[] atoms = AtomContainerManipulator.getAtomArray(container);
        Arrays.sort(atoms, Comparator.comparingLong(atom -> labels[atom.getIndex()]));
        container.setAtoms(atoms);
        IBond[] bonds = AtomContainerManipulator.getBondArray(container);
        Arrays.sort(bonds, Comparator.comparingInt(CanonicalSmiles::lower).thenComparingInt(CanonicalSmiles::upper));
        container.setBonds(bonds);
    }

    private static int lower(IBond bond) {
        return Math.min(bond.getBegin().getIndex(), bond.getEnd().getIndex());
    }

    private static int upper(IBond bond) {
        return Math.max(bond.getBegin().getIndex(), bond.getEnd().getIndex());
    }
}
