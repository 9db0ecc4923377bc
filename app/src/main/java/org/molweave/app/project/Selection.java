package org.molweave.app.project;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.Molecule;

/// The one selection of all panes. Values are replaced, never changed in place. Used on the JavaFX thread.
public final class Selection {

    /// The molecule in focus. `row` is its row in the open table, or -1 for one that was typed or dropped.
    public record Focus(Molecule molecule, int row) {}

    private final ObjectProperty<@Nullable Focus> focus = new SimpleObjectProperty<>(this, "focus");
    private final ObjectProperty<BitSet> rows = new SimpleObjectProperty<>(this, "rows", new BitSet());
    private final ObjectProperty<Set<Integer>> atoms = new SimpleObjectProperty<>(this, "atoms", Set.of());
    private final ObjectProperty<Set<String>> entities = new SimpleObjectProperty<>(this, "entities", Set.of());
    private final ObjectProperty<Set<String>> relations = new SimpleObjectProperty<>(this, "relations", Set.of());
    private final ObjectProperty<List<String>> runs = new SimpleObjectProperty<>(this, "runs", List.of());

    Selection() {
        // Another molecule has other atoms.
        focus.subscribe(_ -> atoms.set(Set.of()));
    }

    /// The molecule whose graph, attention and prediction are shown.
    public ObjectProperty<@Nullable Focus> focusProperty() {
        return focus;
    }

    public @Nullable Focus focus() {
        return focus.get();
    }

    /// Rows of the open table; the value is never changed, only replaced.
    public ObjectProperty<BitSet> rowsProperty() {
        return rows;
    }

    /// Atoms of the molecule in focus, numbered as in its SMILES.
    public ObjectProperty<Set<Integer>> atomsProperty() {
        return atoms;
    }

    /// Entities of the knowledge graph: attributes and element symbols.
    public ObjectProperty<Set<String>> entitiesProperty() {
        return entities;
    }

    /// Relations of the knowledge graph.
    public ObjectProperty<Set<String>> relationsProperty() {
        return relations;
    }

    /// Ids of runs.
    public ObjectProperty<List<String>> runsProperty() {
        return runs;
    }

    void clear() {
        focus.set(null);
        rows.set(new BitSet());
        entities.set(Set.of());
        relations.set(Set.of());
        runs.set(List.of());
    }
}
