package org.molweave.engine.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.ElementKnowledgeGraph.Fact;
import org.molweave.engine.kg.Triple;

/// Makes the two explicit graphs of a molecule: the plain one, and the one joined to the facts about its elements
/// (KCL-SPEC 2). These are shown, exported and explained; networks read the same content from a [GraphBatch].
///
/// Both methods throw [IllegalArgumentException] when the molecule has a bond that the vocabulary has no row for.
public final class Augmenter {

    private final GraphRules rules;

    public Augmenter(GraphRules rules) {
        this.rules = rules;
    }

    /// Atoms and bonds only.
    public MolecularGraph original(Molecule molecule) {
        rules.check(molecule);
        KeptAtoms kept = KeptAtoms.of(molecule, rules.isolatedAtoms());
        int edges = 2 * molecule.bonds();
        var graph = new MolecularGraph(
                molecule, new int[kept.atoms()], new int[edges], new int[edges], new int[edges], new int[kept.atoms()]);
        for (int node = 0; node < kept.atoms(); node++) {
            graph.atomOf()[node] = kept.atom(node);
            graph.nodeIds()[node] = rules.vocabulary().atomRow(molecule.atomicNumber(kept.atom(node)));
        }
        for (int bond = 0; bond < molecule.bonds(); bond++) {
            int begin = kept.node(molecule.bondBegin()[bond] & 0xffff);
            int end = kept.node(molecule.bondEnd()[bond] & 0xffff);
            int row = rules.vocabulary().bondRow(molecule.bondType(bond));
            setEdge(graph, 2 * bond, begin, end, row);
            setEdge(graph, 2 * bond + 1, end, begin, row);
        }
        return graph;
    }

    /// Atoms and bonds, then one node for each distinct attribute and one edge for each fact about each atom's element.
    public AugmentedGraph augment(Molecule molecule) {
        MolecularGraph plain = original(molecule);
        List<List<Fact>> factsOf = new ArrayList<>();
        BitSet present = new BitSet();
        for (int atom : plain.atomOf()) {
            List<Fact> facts = rules.knowledge().facts(molecule.atomicNumber(atom));
            factsOf.add(facts);
            facts.forEach(fact -> present.set(fact.attribute()));
        }
        int[] attributes = present.stream().toArray();
        int[] nodeIds = Arrays.copyOf(plain.nodeIds(), plain.nodes() + attributes.length);
        int[] nodeOfAttribute = new int[present.length()];
        for (int i = 0; i < attributes.length; i++) {
            nodeIds[plain.nodes() + i] = rules.vocabulary().attributeRow(attributes[i]);
            nodeOfAttribute[attributes[i]] = plain.nodes() + i;
        }
        return joined(plain, factsOf, nodeIds, nodeOfAttribute, names(attributes));
    }

    private AugmentedGraph joined(
            MolecularGraph plain,
            List<List<Fact>> factsOf,
            int[] nodeIds,
            int[] nodeOfAttribute,
            List<String> attributes) {
        int edges = plain.edges() + factsOf.stream().mapToInt(List::size).sum();
        int[] source = Arrays.copyOf(plain.source(), edges);
        int[] target = Arrays.copyOf(plain.target(), edges);
        int[] edgeIds = Arrays.copyOf(plain.edgeIds(), edges);
        List<Triple> triples = new ArrayList<>(edges - plain.edges());
        int edge = plain.edges();
        for (int node = 0; node < plain.nodes(); node++) {
            for (Fact fact : factsOf.get(node)) {
                source[edge] = nodeOfAttribute[fact.attribute()];
                target[edge] = node;
                edgeIds[edge++] = rules.vocabulary().relationRow(fact.relation());
                triples.add(fact.triple());
            }
        }
        return new AugmentedGraph(
                plain.molecule(),
                plain.nodes(),
                plain.edges(),
                nodeIds,
                source,
                target,
                edgeIds,
                plain.atomOf(),
                attributes,
                List.copyOf(triples));
    }

    private List<String> names(int[] attributes) {
        ElementKnowledgeGraph knowledge = rules.knowledge();
        return Arrays.stream(attributes)
                .mapToObj(attribute -> knowledge.attributes().get(attribute))
                .toList();
    }

    private static void setEdge(MolecularGraph graph, int edge, int source, int target, int row) {
        graph.source()[edge] = source;
        graph.target()[edge] = target;
        graph.edgeIds()[edge] = row;
    }
}
