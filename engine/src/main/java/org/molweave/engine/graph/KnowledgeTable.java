package org.molweave.engine.graph;

/// The facts that matter in a batch, as tables: attributes and elements occur once, however many atoms share them.
///
/// A message row is an (attribute, relation) pair. Atoms of one element know the same rows, so masks are kept per
/// element: atom `v` reads line `elementOf[v]` of `multiplicity`.
///
/// @param attributes the attributes that occur, ascending
/// @param rows the message rows that occur, ascending by attribute, then relation
/// @param elements the elements that occur and how often each states each row
/// @param presence which attributes each graph has
/// @param elementOf for each atom the line of its element in `elements`
public record KnowledgeTable(Attributes attributes, Rows rows, Elements elements, Presence presence, int[] elementOf) {

    /// `number` in the knowledge graph and `vocabularyRow` of each attribute that occurs.
    public record Attributes(int[] number, int[] vocabularyRow) {
        public int size() {
            return number.length;
        }
    }

    /// For each message row the position of its attribute in [Attributes], its relation and the relation's edge row.
    public record Rows(int[] attribute, int[] relation, int[] vocabularyRow) {
        public int size() {
            return attribute.length;
        }
    }

    /// The atomic numbers that occur, ascending, and `multiplicity[line * rows + row]`: 0 where the element does not
    /// know
    /// the row, 2 where the file states the fact twice.
    public record Elements(int[] number, float[] multiplicity) {
        public int size() {
            return number.length;
        }
    }

    /// Graph `g` has the attributes `attribute[offset[g]]` until `attribute[offset[g + 1]]`, positions in [Attributes],
    /// ascending, each once.
    public record Presence(int[] offset, int[] attribute) {}
}
