package org.molweave.app.pane.knowledge.explore;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.kg.KnowledgeIndex;

/// Which of the drawn triples are seen: not those of hidden relations, nor of entities with fewer facts than wanted.
/// What
/// is hidden is not brought by expanding either.
public final class FilterModel {

    private final ObjectProperty<Set<String>> hiddenRelations =
            new SimpleObjectProperty<>(this, "hiddenRelations", Set.of());
    private final IntegerProperty leastDegree = new SimpleIntegerProperty(this, "leastDegree", 0);

    /// By name; the value is never changed, only replaced.
    public ObjectProperty<Set<String>> hiddenRelationsProperty() {
        return hiddenRelations;
    }

    /// Entities that are part of fewer triples are not seen.
    public IntegerProperty leastDegreeProperty() {
        return leastDegree;
    }

    public void toggle(String relation, boolean shown) {
        Set<String> changed = new HashSet<>(hiddenRelations.get());
        if (shown ? changed.remove(relation) : changed.add(relation)) {
            hiddenRelations.set(Set.copyOf(changed));
        }
    }

    /// Shows one relation alone, or all where it is the only one already.
    public void showOnly(String relation, Iterable<String> all) {
        Set<String> others = new HashSet<>();
        all.forEach(others::add);
        others.remove(relation);
        hiddenRelations.set(hiddenRelations.get().equals(others) ? Set.of() : Set.copyOf(others));
    }

    public void showAll() {
        hiddenRelations.set(Set.of());
        leastDegree.set(0);
    }

    /// The hidden relations by number.
    BitSet hidden(KnowledgeIndex index) {
        var hidden = new BitSet();
        for (int relation = 0; relation < index.relations(); relation++) {
            hidden.set(relation, hiddenRelations.get().contains(index.relation(relation)));
        }
        return hidden;
    }

    /// The ids of what is not seen. An entity goes with the last of its edges, unless it is one of `kept`.
    Set<String> hiddenIds(@Nullable KnowledgeIndex index, Scene scene, Set<Integer> kept) {
        boolean all = hiddenRelations.get().isEmpty() && leastDegree.get() <= 0;
        if (index == null || all) {
            return Set.of();
        }
        BitSet hidden = hidden(index);
        Set<String> ids = new HashSet<>();
        var seen = new BitSet();
        var lonely = new BitSet();
        for (int triple : scene.triples()) {
            boolean gone = hidden.get(index.relationOf(triple))
                    || isTooSmall(index, index.headOf(triple))
                    || isTooSmall(index, index.tailOf(triple));
            if (gone) {
                ids.add(Scene.edgeId(triple));
            }
            (gone ? lonely : seen).set(index.headOf(triple));
            (gone ? lonely : seen).set(index.tailOf(triple));
        }
        for (int entity : scene.drawn().places().keySet()) {
            boolean alone = lonely.get(entity) && !seen.get(entity);
            if ((alone || isTooSmall(index, entity)) && !kept.contains(entity)) {
                ids.add(Scene.id(entity));
            }
        }
        return Set.copyOf(ids);
    }

    private boolean isTooSmall(KnowledgeIndex index, int entity) {
        return index.degree(entity) < leastDegree.get();
    }
}
