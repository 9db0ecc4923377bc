package org.molweave.engine.chem;

import java.io.StringReader;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.io.DefaultChemObjectReader;
import org.openscience.cdk.io.MDLV2000Reader;
import org.openscience.cdk.io.MDLV3000Reader;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.smiles.SmiFlavor;
import org.openscience.cdk.smiles.SmilesGenerator;
import org.openscience.cdk.tools.manipulator.AtomContainerManipulator;

/// Reads the connection table of a MOL file or an SDF record.
public final class MolBlock {

    private static final int MAX_CHARACTERS = 8 << 20;

    private MolBlock() {}

    /// The molecule by way of its SMILES, so that atoms have the order of [Molecule#smiles()] here too.
    public static Molecule parse(String block) throws SmilesException {
        if (block.length() > MAX_CHARACTERS) {
            throw new SmilesException("The record has more than 8 million characters.");
        }
        return Smiles.parse(Toolkit.guarded(() -> smiles(block)));
    }

    private static String smiles(String block) throws Exception {
        int end = block.indexOf("M  END");
        if (end < 0) {
            throw new SmilesException("The record has no line 'M  END'; it is cut off or not a MOL block.");
        }
        String table = block.substring(0, end) + "M  END\n";
        try (DefaultChemObjectReader reader = table.contains("V3000")
                ? new MDLV3000Reader(new StringReader(table))
                : new MDLV2000Reader(new StringReader(table))) {
            IAtomContainer read =
                    reader.read(SilentChemObjectBuilder.getInstance().newAtomContainer());
            if (read == null || read.isEmpty()) {
                throw new SmilesException("The record has no atoms.");
            }
            IAtomContainer container = AtomContainerManipulator.suppressHydrogens(read);
            return new SmilesGenerator(SmiFlavor.Stereo | SmiFlavor.AtomicMass).create(container);
        }
    }
}
