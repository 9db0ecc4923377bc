package org.molweave.app.project;

import org.molweave.engine.chem.Molecule;
import org.molweave.engine.data.MoleculeDataset;

/// Estimates what the open data hold of Java's memory, from the sizes that Java's objects have.
final class TableSize {

    /// A header and the references to a molecule's five parts, and the headers of those.
    private static final int MOLECULE = 160;

    private static final int TEXT = 40;

    private static final int ARRAY = 16;

    private static final int REFERENCE = 8;

    /// A triple with its three references; its names are shared with the lists of entities and relations only in part.
    private static final int TRIPLE = 24 + 3 * REFERENCE;

    private TableSize() {}

    static long of(MoleculeDataset data) {
        long bytes = 0;
        for (Molecule molecule : data.molecules()) {
            bytes += MOLECULE + molecule.smiles().length() + molecule.atoms() + 5L * molecule.bonds();
        }
        for (String name : data.names()) {
            bytes += TEXT + name.length();
        }
        long perRow = REFERENCE
                + Long.BYTES
                + ARRAY
                + (long) Float.BYTES * data.properties().size();
        return bytes + data.size() * perRow;
    }

    static long of(MoleculeTable.Column column) {
        return ARRAY + (long) Float.BYTES * column.values().length;
    }

    static long of(KnowledgeFile knowledge) {
        long names = 0;
        for (String entity : knowledge.graph().entities()) {
            names += TEXT + entity.length();
        }
        return names + (long) TRIPLE * knowledge.graph().triples().size();
    }
}
