package org.molweave.engine.graph;

import java.util.Arrays;
import java.util.List;
import org.molweave.engine.chem.Molecule;

/// Fills the arrays of one [GraphBatch]: atoms, then bonds by a counting sort, then the tables of knowledge.
final class BatchAssembly {

    private final List<Molecule> molecules;
    private final GraphRules rules;
    private final int types;
    private final int[] graphOffset;
    private final int[] graphOf;
    private final int[] element;
    private final int[] atomRow;
    private final int[] explicitSource;
    private final int[] explicitTarget;
    private final int[] explicitType;

    BatchAssembly(List<Molecule> molecules, GraphRules rules) {
        this.molecules = molecules;
        this.rules = rules;
        types = rules.vocabulary().bondRows();
        graphOffset = new int[molecules.size() + 1];
        int edges = 0;
        KeptAtoms[] kept = new KeptAtoms[molecules.size()];
        for (int g = 0; g < kept.length; g++) {
            Molecule molecule = molecules.get(g);
            kept[g] = KeptAtoms.of(molecule, rules.isolatedAtoms());
            graphOffset[g + 1] = graphOffset[g] + kept[g].atoms();
            edges = Math.addExact(edges, 2 * molecule.bonds());
        }
        int atoms = graphOffset[kept.length];
        graphOf = new int[atoms];
        element = new int[atoms];
        atomRow = new int[atoms];
        explicitSource = new int[edges];
        explicitTarget = new int[edges];
        explicitType = new int[edges];
        fill(kept);
    }

    GraphBatch batch() {
        return new GraphBatch(
                graphOffset,
                graphOf,
                element,
                atomRow,
                sortedBonds(),
                new KnowledgeAssembly(rules, element, graphOffset).table());
    }

    private void fill(KeptAtoms[] kept) {
        int edge = 0;
        for (int g = 0; g < kept.length; g++) {
            Molecule molecule = molecules.get(g);
            int first = graphOffset[g];
            Arrays.fill(graphOf, first, graphOffset[g + 1], g);
            for (int v = first; v < graphOffset[g + 1]; v++) {
                element[v] = molecule.atomicNumber(kept[g].atom(v - first));
                atomRow[v] = rules.vocabulary().atomRow(element[v]);
            }
            for (int bond = 0; bond < molecule.bonds(); bond++, edge += 2) {
                int begin = first + kept[g].node(molecule.bondBegin()[bond] & 0xffff);
                int end = first + kept[g].node(molecule.bondEnd()[bond] & 0xffff);
                explicitSource[edge] = begin;
                explicitTarget[edge] = end;
                explicitSource[edge + 1] = end;
                explicitTarget[edge + 1] = begin;
                explicitType[edge] = molecule.bondTypes()[bond];
                explicitType[edge + 1] = molecule.bondTypes()[bond];
            }
        }
    }

    private BondEdges sortedBonds() {
        int edges = explicitSource.length;
        int[] offset = new int[element.length * types + 1];
        for (int e = 0; e < edges; e++) {
            offset[explicitTarget[e] * types + explicitType[e] + 1]++;
        }
        for (int bag = 1; bag < offset.length; bag++) {
            offset[bag] += offset[bag - 1];
        }
        int[] next = offset.clone();
        var bonds = new BondEdges(types, new int[edges], new int[edges], new int[edges], offset, new int[edges]);
        for (int e = 0; e < edges; e++) {
            int place = next[explicitTarget[e] * types + explicitType[e]]++;
            bonds.source()[place] = explicitSource[e];
            bonds.target()[place] = explicitTarget[e];
            bonds.type()[place] = explicitType[e];
            bonds.explicitEdge()[place] = e;
        }
        return bonds;
    }
}
