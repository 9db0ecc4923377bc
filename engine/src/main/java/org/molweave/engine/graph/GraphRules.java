package org.molweave.engine.graph;

import java.util.Set;
import org.molweave.engine.chem.BondType;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.Omission;

/// How molecules become graphs: which row stands for what, which facts are known, what happens to lone atoms.
public record GraphRules(Vocabulary vocabulary, ElementKnowledgeGraph knowledge, IsolatedAtoms isolatedAtoms) {

    public GraphRules {
        vocabulary.requireKnowledge(knowledge);
    }

    /// The vocabulary of a layout for this knowledge, with the isolated atoms as its profile wants them.
    public static GraphRules of(Vocabulary.Layout layout, ElementKnowledgeGraph knowledge) {
        return new GraphRules(
                Vocabulary.of(layout, knowledge),
                knowledge,
                layout == Vocabulary.Layout.RELEASED ? IsolatedAtoms.DROP : IsolatedAtoms.KEEP);
    }

    /// The same rows, and fewer facts: augmented graphs lack the edges of the omitted facts, and the attributes that no
    /// other fact joins to an atom.
    public GraphRules without(Omission omission) {
        return omission.isEmpty() ? this : new GraphRules(vocabulary, knowledge.without(omission), isolatedAtoms);
    }

    /// The same rows and no facts at all: batches for an encoder that reads none are made faster.
    public GraphRules withoutFacts() {
        return without(new Omission(Set.copyOf(knowledge.relations()), Set.of()));
    }

    /// Throws [IllegalArgumentException], naming the molecule, when it has a bond that the vocabulary has no row for.
    public void check(Molecule molecule) {
        for (int bond = 0; bond < molecule.bonds(); bond++) {
            BondType type = molecule.bondType(bond);
            if (!vocabulary.hasBondRow(type)) {
                throw new IllegalArgumentException(
                        "%s has a bond that is neither single, double, triple nor aromatic (atoms %d and %d). The released layout has no row for it; leave the molecule out or choose the kcl layout."
                                .formatted(
                                        molecule,
                                        (molecule.bondBegin()[bond] & 0xffff) + 1,
                                        (molecule.bondEnd()[bond] & 0xffff) + 1));
            }
        }
    }
}
