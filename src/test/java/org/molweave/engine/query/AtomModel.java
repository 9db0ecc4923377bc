package org.molweave.engine.query;

import java.util.List;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.data.Property;
import org.molweave.engine.graph.AttentionMap;
import org.molweave.engine.kg.Omission;

/// Predicts the number of atoms times a factor; knows no oxygen. With the relation `isStateOf` left out it predicts
/// nothing of it.
record AtomModel(float factor) implements Model {

    @Override
    public List<Property> properties() {
        return List.of(new Property("atoms", Property.Kind.REGRESSION, ""));
    }

    @Override
    public float[][] predict(List<Molecule> molecules) {
        return molecules.stream().map(this::predict).toArray(float[][]::new);
    }

    private float[] predict(Molecule molecule) {
        for (int atom = 0; atom < molecule.atoms(); atom++) {
            if (molecule.atomicNumber(atom) == 8) {
                throw new IllegalArgumentException("Oxygen is not known to this model.");
            }
        }
        return new float[] {factor * molecule.atoms()};
    }

    @Override
    public float[][] embed(List<Molecule> molecules) {
        return molecules.stream()
                .map(m -> new float[] {factor * m.atoms(), factor * m.bonds()})
                .toArray(float[][]::new);
    }

    @Override
    public AttentionMap explain(Molecule molecule) {
        throw new UnsupportedOperationException("A counter pays no attention.");
    }

    @Override
    public Model without(Omission omission) {
        return omission.relations().contains("isStateOf") ? new AtomModel(0) : this;
    }

    @Override
    public void close() {}
}
