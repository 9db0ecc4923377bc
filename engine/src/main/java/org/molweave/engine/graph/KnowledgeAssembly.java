package org.molweave.engine.graph;

import java.util.Arrays;
import java.util.BitSet;
import org.molweave.engine.kg.ElementKnowledgeGraph;

/// Finds which elements, attributes and message rows occur among the atoms of a batch and numbers them.
final class KnowledgeAssembly {

    /// Atomic numbers are unsigned bytes.
    private static final int NUMBERS = 256;

    private final GraphRules rules;
    private final ElementKnowledgeGraph knowledge;
    private final int[] element;
    private final int[] graphOffset;
    private final int[] numbers;
    private final int[][] rowsOf = new int[NUMBERS][];
    private final BitSet rows = new BitSet();
    private final BitSet attributes = new BitSet();

    KnowledgeAssembly(GraphRules rules, int[] element, int[] graphOffset) {
        this.rules = rules;
        this.knowledge = rules.knowledge();
        this.element = element;
        this.graphOffset = graphOffset;
        BitSet occurring = new BitSet();
        for (int z : element) {
            occurring.set(z);
        }
        numbers = occurring.stream().toArray();
        for (int z : numbers) {
            rowsOf[z] = knowledge.messageRowsOf(z);
            for (int row : rowsOf[z]) {
                rows.set(row);
                attributes.set(attributeOf(row));
            }
        }
    }

    KnowledgeTable table() {
        int[] attributeNumbers = attributes.stream().toArray();
        int[] rowNumbers = rows.stream().toArray();
        int[] positionOfAttribute =
                positions(attributeNumbers, knowledge.attributes().size());
        return new KnowledgeTable(
                attributeTable(attributeNumbers),
                rowTable(rowNumbers, positionOfAttribute),
                elementTable(rowNumbers),
                presence(positionOfAttribute),
                elementOf());
    }

    private KnowledgeTable.Attributes attributeTable(int[] attributeNumbers) {
        int[] vocabularyRows = new int[attributeNumbers.length];
        for (int i = 0; i < vocabularyRows.length; i++) {
            vocabularyRows[i] = rules.vocabulary().attributeRow(attributeNumbers[i]);
        }
        return new KnowledgeTable.Attributes(attributeNumbers, vocabularyRows);
    }

    private KnowledgeTable.Rows rowTable(int[] rowNumbers, int[] positionOfAttribute) {
        int n = rowNumbers.length;
        var table = new KnowledgeTable.Rows(new int[n], new int[n], new int[n]);
        for (int i = 0; i < n; i++) {
            int relation = knowledge.messageRows().get(rowNumbers[i]).relation();
            table.attribute()[i] = positionOfAttribute[attributeOf(rowNumbers[i])];
            table.relation()[i] = relation;
            table.vocabularyRow()[i] = rules.vocabulary().relationRow(relation);
        }
        return table;
    }

    private KnowledgeTable.Elements elementTable(int[] rowNumbers) {
        int[] positionOfRow = positions(rowNumbers, knowledge.messageRows().size());
        float[] multiplicity = new float[numbers.length * rowNumbers.length];
        for (int line = 0; line < numbers.length; line++) {
            for (int row : rowsOf[numbers[line]]) {
                multiplicity[line * rowNumbers.length + positionOfRow[row]]++;
            }
        }
        return new KnowledgeTable.Elements(numbers, multiplicity);
    }

    private KnowledgeTable.Presence presence(int[] positionOfAttribute) {
        int graphs = graphOffset.length - 1;
        int[] offset = new int[graphs + 1];
        int[] packed = new int[Math.max(16, 32 * graphs)];
        BitSet elements = new BitSet();
        BitSet present = new BitSet();
        int size = 0;
        for (int g = 0; g < graphs; g++) {
            elements.clear();
            present.clear();
            for (int v = graphOffset[g]; v < graphOffset[g + 1]; v++) {
                elements.set(element[v]);
            }
            for (int z = elements.nextSetBit(0); z >= 0; z = elements.nextSetBit(z + 1)) {
                for (int row : rowsOf[z]) {
                    present.set(positionOfAttribute[attributeOf(row)]);
                }
            }
            packed = roomFor(size + present.cardinality(), packed);
            for (int a = present.nextSetBit(0); a >= 0; a = present.nextSetBit(a + 1)) {
                packed[size++] = a;
            }
            offset[g + 1] = size;
        }
        return new KnowledgeTable.Presence(offset, Arrays.copyOf(packed, size));
    }

    private int[] elementOf() {
        int[] lines = positions(numbers, NUMBERS);
        int[] lineOf = new int[element.length];
        for (int v = 0; v < lineOf.length; v++) {
            lineOf[v] = lines[element[v]];
        }
        return lineOf;
    }

    private int attributeOf(int row) {
        return knowledge.messageRows().get(row).attribute();
    }

    private static int[] roomFor(int size, int[] packed) {
        return size <= packed.length ? packed : Arrays.copyOf(packed, Math.max(size, 2 * packed.length));
    }

    private static int[] positions(int[] ascending, int size) {
        int[] position = new int[size];
        for (int i = 0; i < ascending.length; i++) {
            position[ascending[i]] = i;
        }
        return position;
    }
}
