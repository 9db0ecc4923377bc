package org.molweave.app.pane.augmentation;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.molweave.engine.chem.Element;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.kg.ElementKnowledgeGraph;

/// Counts molecules by what is known about their elements.
final class Usage {

    private Usage() {}

    /// How many molecules have an atom of an element that has one of the attributes.
    static int count(List<Molecule> molecules, ElementKnowledgeGraph elements, Set<String> attributes) {
        var having = new BitSet();
        for (int element = 1; element <= Element.LAST; element++) {
            if (elements.facts(element).stream()
                    .anyMatch(fact -> attributes.contains(fact.triple().head()))) {
                having.set(element);
            }
        }
        int count = 0;
        for (Molecule molecule : molecules) {
            if (hasOneOf(molecule, having)) {
                count++;
            }
        }
        return count;
    }

    private static boolean hasOneOf(Molecule molecule, BitSet elements) {
        for (int atom = 0; atom < molecule.atoms(); atom++) {
            if (elements.get(molecule.atomicNumber(atom))) {
                return true;
            }
        }
        return false;
    }
}
