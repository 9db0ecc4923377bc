package org.molweave.engine.query;

import java.util.List;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.data.Property;
import org.molweave.engine.graph.AttentionMap;
import org.molweave.engine.kg.Omission;

/// A trained model that answers questions: the one interface of every stored model. Not thread-safe.
public interface Model extends AutoCloseable {

    /// What [#predict] returns a column for; empty for a model without a head.
    List<Property> properties();

    /// One row per molecule, one column per property, on the scale of the measurements
    /// (probability for a classification). `[molecules][properties]`
    float[][] predict(List<Molecule> molecules);

    /// One vector per molecule. `[molecules][width]`
    float[][] embed(List<Molecule> molecules);

    /// The model's own softmax weights on this molecule, per edge and message-passing step.
    /// Throws [UnsupportedOperationException] with a clear message where the encoder has no attention.
    AttentionMap explain(Molecule molecule);

    /// Everything between the molecule and its vector, for comparison with other implementations.
    default ModelTrace trace(Molecule molecule) {
        throw new UnsupportedOperationException("This model does not show its inner values.");
    }

    /// What it is and what it can be asked.
    default ModelAbout about() {
        return ModelAbout.UNKNOWN;
    }

    /// The same model reading graphs that lack some facts. A model that reads no facts returns itself. The
    /// result must not be used once this is closed; it need not be closed.
    ///
    /// Throws [IllegalArgumentException] for a name that its knowledge graph does not have.
    default Model without(Omission omission) {
        return this;
    }

    /// What it has learned about elements, attributes, relations and bonds.
    default List<EntityVector> entityVectors() {
        throw new UnsupportedOperationException("This model has no vectors of elements, attributes and relations.");
    }

    @Override
    void close();
}
