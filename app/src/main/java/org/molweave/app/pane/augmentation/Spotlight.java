package org.molweave.app.pane.augmentation;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.Element;

/// What atoms and entities mean in the picture of an [Augmented] molecule, and back.
final class Spotlight {

    /// Atoms of the molecule, entities and relations of the knowledge graph. Relations narrow nothing: they are meant
    /// where neither atoms nor attributes are.
    record Chosen(Set<Integer> atoms, Set<String> entities, Set<String> relations) {

        static final Chosen NOTHING = new Chosen(Set.of(), Set.of(), Set.of());

        boolean isEmpty() {
            return atoms.isEmpty() && entities.isEmpty() && relations.isEmpty();
        }
    }

    private final Augmented augmented;

    Spotlight(Augmented augmented) {
        this.augmented = augmented;
    }

    /// What ids of the picture stand for: an attribute stands for its atoms too, an edge for both its ends.
    Chosen chosen(Set<String> ids) {
        Set<Integer> atoms = new LinkedHashSet<>();
        Set<String> entities = new LinkedHashSet<>();
        for (int atom = 0; atom < augmented.molecule().atoms(); atom++) {
            if (ids.contains(Augmented.atomId(atom))) {
                atoms.add(atom);
            }
        }
        for (int bond = 0; bond < augmented.molecule().bonds(); bond++) {
            if (ids.contains(Augmented.bondId(bond))) {
                atoms.add(augmented.molecule().bondBegin()[bond] & 0xffff);
                atoms.add(augmented.molecule().bondEnd()[bond] & 0xffff);
            }
        }
        for (int fact = 0; fact < augmented.facts(); fact++) {
            if (ids.contains(Augmented.factId(fact))) {
                atoms.add(augmented.atom(fact));
                entities.add(augmented.attribute(fact));
            }
        }
        boolean attributesOnly = atoms.isEmpty();
        for (String attribute : augmented.graph().attributes()) {
            if (ids.contains(Augmented.attributeId(attribute))) {
                entities.add(attribute);
                if (attributesOnly) {
                    atoms.addAll(augmented.atomsOf(attribute));
                }
            }
        }
        return new Chosen(Set.copyOf(atoms), Set.copyOf(entities), Set.of());
    }

    /// What ids stand for that were chosen after others: the atoms of an attribute come and go with it.
    Chosen chosen(Set<String> ids, Set<String> before) {
        Set<String> meant = new HashSet<>(ids);
        for (String attribute : augmented.graph().attributes()) {
            String id = Augmented.attributeId(attribute);
            if (ids.contains(id) != before.contains(id)) {
                Set<String> atoms = new HashSet<>();
                augmented.atomsOf(attribute).forEach(atom -> atoms.add(Augmented.atomId(atom)));
                if (ids.contains(id)) {
                    meant.addAll(atoms);
                } else {
                    meant.removeAll(atoms);
                }
            }
        }
        return chosen(meant);
    }

    /// What a hovered id stands for.
    Chosen chosen(@Nullable String id) {
        return id == null ? Chosen.NOTHING : chosen(Set.of(id));
    }

    /// The ids that are marked as selected. Of an attribute the atoms are not marked: they are highlighted.
    Set<String> ids(Chosen chosen) {
        Set<String> ids = new HashSet<>();
        for (String attribute : augmented.graph().attributes()) {
            if (chosen.entities().contains(attribute)) {
                ids.add(Augmented.attributeId(attribute));
            }
        }
        atoms(chosen).forEach(atom -> ids.add(Augmented.atomId(atom)));
        return Set.copyOf(ids);
    }

    /// The facts that are meant: those of the atoms, of the attributes, or of both where both are chosen.
    Set<Integer> facts(Chosen chosen) {
        Set<Integer> atoms = atoms(chosen);
        boolean anyAttribute = augmented.graph().attributes().stream().anyMatch(chosen.entities()::contains);
        Set<Integer> facts = new LinkedHashSet<>();
        boolean anyAtomOrAttribute = anyAttribute || !atoms.isEmpty();
        for (int fact = 0; fact < augmented.facts(); fact++) {
            boolean ofAttribute = !anyAttribute || chosen.entities().contains(augmented.attribute(fact));
            boolean ofAtom = atoms.isEmpty() || atoms.contains(augmented.atom(fact));
            boolean ofRelation = chosen.relations().contains(augmented.relation(fact));
            if (anyAtomOrAttribute ? ofAttribute && ofAtom : ofRelation) {
                facts.add(fact);
            }
        }
        return facts;
    }

    /// All ids that do not fade; empty where nothing is chosen.
    Set<String> lit(Chosen chosen) {
        Set<Integer> atoms = new HashSet<>(atoms(chosen));
        Set<String> ids = new HashSet<>(ids(chosen));
        for (int fact : facts(chosen)) {
            ids.add(Augmented.factId(fact));
            ids.add(Augmented.attributeId(augmented.attribute(fact)));
            ids.add(Augmented.atomId(augmented.atom(fact)));
        }
        for (int bond = 0; bond < augmented.molecule().bonds(); bond++) {
            int begin = augmented.molecule().bondBegin()[bond] & 0xffff;
            int end = augmented.molecule().bondEnd()[bond] & 0xffff;
            if (atoms.contains(begin) || atoms.contains(end)) {
                ids.add(Augmented.bondId(bond));
            }
        }
        return Set.copyOf(ids);
    }

    /// An element among the entities stands for its atoms.
    private Set<Integer> atoms(Chosen chosen) {
        Set<Integer> atoms = new LinkedHashSet<>();
        for (int atom = 0; atom < augmented.molecule().atoms(); atom++) {
            String symbol = Element.symbol(augmented.molecule().atomicNumber(atom));
            if (chosen.atoms().contains(atom) || chosen.entities().contains(symbol)) {
                atoms.add(atom);
            }
        }
        return atoms;
    }
}
