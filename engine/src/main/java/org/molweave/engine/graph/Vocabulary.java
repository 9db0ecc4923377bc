package org.molweave.engine.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.molweave.engine.chem.BondType;
import org.molweave.engine.chem.Element;
import org.molweave.engine.kg.ElementKnowledgeGraph;

/// Which row of an embedding table stands for which atom, attribute, bond type and relation (KCL-SPEC 1.6).
///
/// Attributes and relations are meant by their numbers in the [ElementKnowledgeGraph]; [#description()] holds their
/// names, so that a stored vocabulary can be told from that of another knowledge graph.
public final class Vocabulary {

    /// The two ways to number rows.
    public enum Layout {
        /// That of the released weights: attributes at 118 + entity number, relations at 4 + number.
        RELEASED(118, 4),
        /// Ours: attributes at 119 + attribute number, a row for other bonds, relations at 5 + number.
        KCL(119, 5);

        private final int firstAttribute;
        private final int bondRows;

        Layout(int firstAttribute, int bondRows) {
            this.firstAttribute = firstAttribute;
            this.bondRows = bondRows;
        }
    }

    /// Everything a vocabulary is made of, fit for JSON. `names` are the rows behind the atoms, in order: entities in
    /// the
    /// released layout, attributes in ours.
    public record Description(Layout layout, List<String> names, List<String> attributes, List<String> relations) {}

    private final Description description;
    private final int[] attributeRows;

    private Vocabulary(Description description) {
        this.description = description;
        Map<String, Integer> rows = new HashMap<>();
        for (String name : description.names()) {
            rows.put(name, description.layout().firstAttribute + rows.size());
        }
        attributeRows = description.attributes().stream()
                .mapToInt(attribute -> rowOf(attribute, rows))
                .toArray();
    }

    public static Vocabulary of(Layout layout, ElementKnowledgeGraph knowledge) {
        List<String> names = layout == Layout.RELEASED ? knowledge.graph().entities() : knowledge.attributes();
        return of(new Description(layout, names, knowledge.attributes(), knowledge.relations()));
    }

    /// Throws [IllegalArgumentException] when an attribute has no row.
    public static Vocabulary of(Description description) {
        return new Vocabulary(description);
    }

    public Description description() {
        return description;
    }

    public Layout layout() {
        return description.layout();
    }

    /// Rows of the node embedding.
    public int nodeRows() {
        return description.layout().firstAttribute + description.names().size();
    }

    /// Rows of the edge embedding.
    public int edgeRows() {
        return bondRows() + description.relations().size();
    }

    /// How many bond types have a row: 4 or 5, the first rows of the edge embedding.
    public int bondRows() {
        return description.layout().bondRows;
    }

    /// The row of an atom: its atomic number; 0 for a dummy atom and for numbers beyond the periodic table.
    public int atomRow(int atomicNumber) {
        return atomicNumber <= Element.LAST ? atomicNumber : 0;
    }

    public int attributeRow(int attribute) {
        return attributeRows[attribute];
    }

    public boolean hasBondRow(BondType type) {
        return number(type) < bondRows();
    }

    public int bondRow(BondType type) {
        if (!hasBondRow(type)) {
            throw new IllegalArgumentException(
                    "The released layout has no row for bonds that are neither single, double, triple nor aromatic.");
        }
        return number(type);
    }

    public int relationRow(int relation) {
        return bondRows() + relation;
    }

    /// Throws [IllegalArgumentException] when the knowledge has other attributes, relations or entities than this.
    public void requireKnowledge(ElementKnowledgeGraph knowledge) {
        Description wanted = of(layout(), knowledge).description();
        if (!wanted.equals(description)) {
            throw new IllegalArgumentException(
                    "The vocabulary was made for another knowledge graph: %d attributes and %d relations here, %d and %d in %s. Use the triples that the model was trained with."
                            .formatted(
                                    description.attributes().size(),
                                    description.relations().size(),
                                    wanted.attributes().size(),
                                    wanted.relations().size(),
                                    knowledge.graph().name()));
        }
    }

    private static int number(BondType type) {
        return switch (type) {
            case SINGLE -> 0;
            case DOUBLE -> 1;
            case TRIPLE -> 2;
            case AROMATIC -> 3;
            case OTHER -> 4;
        };
    }

    private static int rowOf(String attribute, Map<String, Integer> rows) {
        Integer row = rows.get(attribute);
        if (row == null) {
            throw new IllegalArgumentException("The vocabulary has no row for the attribute %s.".formatted(attribute));
        }
        return row;
    }
}
