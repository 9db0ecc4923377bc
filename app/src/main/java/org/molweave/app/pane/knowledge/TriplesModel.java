package org.molweave.app.pane.knowledge;

import java.util.BitSet;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.molweave.app.notice.Notices;
import org.molweave.app.pane.RowList;
import org.molweave.app.pane.knowledge.TripleQuery.Sort;
import org.molweave.app.pane.knowledge.explore.ExplorerModel;
import org.molweave.app.task.Latest;
import org.molweave.app.text.Text;
import org.molweave.engine.kg.KnowledgeIndex;

/// The table of triples: which are listed, in which order. Found beside the window, for there may be millions.
final class TriplesModel {

    /// Of what the triples are listed; of an empty selection all are.
    enum Scope {
        SELECTION,
        PICTURE,
        ALL
    }

    private final KnowledgeModel model;
    private final Latest<int[]> latest;
    private final RowList rows = new RowList();
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(this, "scope", Scope.SELECTION);
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(this, "sort", Sort.AS_IN_FILE);
    private Set<Integer> meant = Set.of();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");

    TriplesModel(KnowledgeModel model) {
        this.model = model;
        latest = model.workspace().background().latest(this::show, error -> summary.set(Notices.reason(error)));
        ExplorerModel explorer = model.explorer();
        explorer.indexProperty().subscribe(_ -> {
            meant = Set.of();
            ask();
        });
        words.subscribe(_ -> ask());
        scope.subscribe(_ -> ask());
        sort.subscribe(_ -> ask());
        explorer.filter().hiddenRelationsProperty().subscribe(_ -> ask());
        explorer.sceneProperty().subscribe(_ -> {
            if (scope.get() == Scope.PICTURE) {
                ask();
            }
        });
        model.selectedProperty().subscribe(_ -> selected());
    }

    /// The numbers of the listed triples.
    RowList rows() {
        return rows;
    }

    /// Words that each listed triple holds.
    StringProperty wordsProperty() {
        return words;
    }

    ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    ObjectProperty<Sort> sortProperty() {
        return sort;
    }

    /// How many are listed.
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// A fact that was chosen in the list changes nothing in it.
    private void selected() {
        int triple = model.selectedTriple();
        if (triple >= 0 && rows.position(triple) >= 0) {
            return;
        }
        meant = model.selectedEntities();
        if (scope.get() == Scope.SELECTION) {
            ask();
        }
    }

    private void ask() {
        KnowledgeIndex index = model.explorer().index();
        if (index == null) {
            latest.cancel();
            show(new int[0]);
            return;
        }
        Set<String> hidden = model.explorer().filter().hiddenRelationsProperty().get();
        int[] drawn = model.explorer().scene().triples();
        Set<Integer> entities = meant;
        String wanted = words.get();
        Scope of = scope.get();
        Sort order = sort.get();
        latest.submit(() -> {
            var query = switch (of) {
                case ALL -> new TripleQuery(wanted, hidden, null, order);
                case PICTURE -> new TripleQuery(wanted, hidden, drawn, order);
                case SELECTION ->
                    new TripleQuery(wanted, hidden, entities.isEmpty() ? null : of(index, entities), order);
            };
            return query.run(index);
        });
    }

    private static int[] of(KnowledgeIndex index, Set<Integer> entities) {
        var found = new BitSet();
        for (int entity : entities) {
            for (int own : index.triplesOf(entity)) {
                found.set(own);
            }
        }
        return found.stream().toArray();
    }

    private void show(int[] found) {
        rows.show(found);
        KnowledgeIndex index = model.explorer().index();
        summary.set(index == null ? "" : Text.tr("%,d of %,d", found.length, index.triples()));
    }
}
