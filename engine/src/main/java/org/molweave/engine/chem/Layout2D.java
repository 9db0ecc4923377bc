package org.molweave.engine.chem;

import javax.vecmath.Point2d;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.layout.StructureDiagramGenerator;

/// Places of the atoms of a molecule on paper; `y` points up, a bond is about 1 long.
public record Layout2D(float[] x, float[] y) {

    /// What the toolkit draws a bond with.
    private static final double TOOLKIT_BOND = 1.5;

    /// Larger molecules are set on a circle: drawing them properly would take minutes and show nothing.
    public static final int MAX_ATOMS = 1_000;

    public static Layout2D of(Molecule molecule) {
        if (molecule.atoms() > MAX_ATOMS) {
            return circle(molecule.atoms());
        }
        return Toolkit.of(molecule, Layout2D::of);
    }

    /// Lays the container out in place as well, with wedges at stereo centres.
    static Layout2D of(IAtomContainer container) throws Exception {
        var generator = new StructureDiagramGenerator();
        generator.setMolecule(container, false);
        generator.generateCoordinates();
        var layout = new Layout2D(new float[container.getAtomCount()], new float[container.getAtomCount()]);
        for (IAtom atom : container.atoms()) {
            Point2d point = atom.getPoint2d();
            layout.x[atom.getIndex()] = (float) (point.x / TOOLKIT_BOND);
            layout.y[atom.getIndex()] = (float) (point.y / TOOLKIT_BOND);
        }
        return layout;
    }

    private static Layout2D circle(int atoms) {
        var layout = new Layout2D(new float[atoms], new float[atoms]);
        double radius = atoms / (2 * Math.PI);
        for (int i = 0; i < atoms; i++) {
            layout.x[i] = (float) (radius * Math.cos(2 * Math.PI * i / atoms));
            layout.y[i] = (float) (radius * Math.sin(2 * Math.PI * i / atoms));
        }
        return layout;
    }
}
