package org.molweave.engine.chem;

import org.openscience.cdk.aromaticity.Aromaticity;
import org.openscience.cdk.exception.InvalidSmilesException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IPseudoAtom;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.smiles.SmilesParser;
import org.openscience.cdk.tools.LoggingToolFactory;
import org.openscience.cdk.tools.manipulator.AtomContainerManipulator;

/// The door to the chemistry toolkit: whatever it throws at odd input leaves here as a [SmilesException].
final class Toolkit {

    static final int MAX_ATOMS = Short.MAX_VALUE;

    /// The key under which an atom remembers its place in the text while explicit hydrogens are taken away.
    static final String PLACE = "molweave.place";

    static {
        LoggingToolFactory.setLoggingToolClass(ToolkitLog.class);
    }

    private Toolkit() {}

    /// Parses, makes hydrogens implicit and perceives aromaticity.
    static IAtomContainer parse(String smiles) throws SmilesException {
        if (smiles.isEmpty()) {
            throw new SmilesException("The SMILES is empty.");
        }
        if (smiles.length() > Smiles.MAX_LENGTH) {
            throw new SmilesException("The SMILES has %,d characters; at most %,d are read."
                    .formatted(smiles.length(), Smiles.MAX_LENGTH));
        }
        return guarded(() -> standardise(new SmilesParser(SilentChemObjectBuilder.getInstance()).parseSmiles(smiles)));
    }

    /// Suppresses hydrogens and applies the daylight model, in place.
    static IAtomContainer standardise(IAtomContainer container) throws SmilesException {
        if (container.getAtomCount() > MAX_ATOMS) {
            throw new SmilesException(
                    "The molecule has %,d atoms; at most %,d fit.".formatted(container.getAtomCount(), MAX_ATOMS));
        }
        checkElements(container);
        IAtomContainer standard = container;
        if (hasHydrogenAtom(container)) {
            for (IAtom atom : container.atoms()) {
                atom.setProperty(PLACE, atom.getIndex());
            }
            standard = AtomContainerManipulator.suppressHydrogens(container);
        }
        Aromaticity.clear(standard);
        Aromaticity.apply(Aromaticity.Model.Daylight, standard);
        return standard;
    }

    private static boolean hasHydrogenAtom(IAtomContainer container) {
        for (IAtom atom : container.atoms()) {
            if (atom.getAtomicNumber() == 1) {
                return true;
            }
        }
        return false;
    }

    private static void checkElements(IAtomContainer container) throws SmilesException {
        for (IAtom atom : container.atoms()) {
            if (atom instanceof IPseudoAtom dummy && !isPlaceholder(dummy.getLabel())) {
                throw new SmilesException("There is no element '%s' (atom %d). A placeholder is written *."
                        .formatted(dummy.getLabel(), atom.getIndex() + 1));
            }
        }
    }

    private static boolean isPlaceholder(String label) {
        return label.isEmpty() || label.equals("*") || label.matches("R#?'*\\d*'*|[AQXM]|X\\d+|_?R\\d+");
    }

    /// Work with the toolkit that may fail in any way.
    interface Work<T> {
        T run() throws Exception;
    }

    /// Work on the container of a molecule that was read before.
    interface Reading<T> {
        T of(IAtomContainer container) throws Exception;
    }

    /// Reads the molecule again, for what [Molecule] does not hold: hydrogens, charges, stereo. Its atoms keep their
    /// numbers.
    static <T> T of(Molecule molecule, Reading<T> reading) {
        try {
            IAtomContainer container = parse(molecule.smiles());
            return guarded(() -> reading.of(container));
        } catch (SmilesException e) {
            throw new IllegalArgumentException("%s: %s".formatted(molecule.smiles(), e.getMessage()), e);
        }
    }

    static <T> T guarded(Work<T> work) throws SmilesException {
        try {
            return overflowing(work);
        } catch (SmilesException e) {
            throw e;
        } catch (InvalidSmilesException e) {
            throw new SmilesException(ParserMessage.explain(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SmilesException("Reading was interrupted.", e);
        } catch (Exception e) {
            throw new SmilesException(
                    "The chemistry toolkit cannot read it (%s).".formatted(ParserMessage.brief(e)), e);
        }
    }

    private static <T> T overflowing(Work<T> work) throws Exception {
        try {
            return work.run();
        } catch (StackOverflowError e) {
            return LargeStack.call(work);
        }
    }
}
