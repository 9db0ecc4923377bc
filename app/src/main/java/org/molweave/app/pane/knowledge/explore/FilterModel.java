package org.molweave.app.pane.knowledge.explore;

import static org.molweave.app.text.Text.tr;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.molweave.app.undo.Change;
import org.molweave.app.undo.Changes;
import org.molweave.engine.kg.KnowledgeIndex;

/// Which of the drawn triples are seen: not those of hidden relations, nor of entities with fewer facts than wanted.
/// What is hidden is not brought by expanding either. Hiding and showing relations can be undone.
public final class FilterModel {

    private final Changes changes;
    private final ObjectProperty<Set<String>> hiddenRelations =
            new SimpleObjectProperty<>(this, "hiddenRelations", Set.of());
    private final IntegerProperty leastDegree = new SimpleIntegerProperty(this, "leastDegree", 0);

    /// How many graphs were opened: what is undone in another one leads nowhere.
    private int graph;

    FilterModel(Changes changes) {
        this.changes = changes;
    }

    /// By name; the value is never changed, only replaced.
    public ObjectProperty<Set<String>> hiddenRelationsProperty() {
        return hiddenRelations;
    }

    /// Entities that are part of fewer triples are not seen.
    public IntegerProperty leastDegreeProperty() {
        return leastDegree;
    }

    /// `name` is how the relation is called in the picture.
    public void toggle(String relation, String name, boolean shown) {
        Set<String> changed = new HashSet<>(hiddenRelations.get());
        if (shown ? changed.remove(relation) : changed.add(relation)) {
            hide(shown ? tr("showing %s", name) : tr("hiding %s", name), changed);
        }
    }

    /// Shows one relation alone, or all where it is the only one already.
    public void showOnly(String relation, String name, Iterable<String> all) {
        Set<String> others = new HashSet<>();
        all.forEach(others::add);
        others.remove(relation);
        if (hiddenRelations.get().equals(others)) {
            hide(tr("showing all relations"), Set.of());
        } else {
            hide(tr("showing only %s", name), others);
        }
    }

    public void showAll() {
        int before = leastDegree.get();
        Set<String> hidden = hiddenRelations.get();
        if (before != 0 || !hidden.isEmpty()) {
            int now = graph;
            changes.make(new Change(
                    tr("showing all relations"), () -> set(now, Set.of(), 0), () -> set(now, hidden, before)));
        }
    }

    /// Begins with another graph, of which all is seen.
    void reset() {
        graph++;
        hiddenRelations.set(Set.of());
        leastDegree.set(0);
    }

    private void hide(String text, Set<String> relations) {
        int now = graph;
        Set<String> before = hiddenRelations.get();
        Set<String> after = Set.copyOf(relations);
        changes.make(
                new Change(text, () -> set(now, after, leastDegree.get()), () -> set(now, before, leastDegree.get())));
    }

    private void set(int of, Set<String> relations, int least) {
        if (of == graph) {
            hiddenRelations.set(relations);
            leastDegree.set(least);
        }
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
