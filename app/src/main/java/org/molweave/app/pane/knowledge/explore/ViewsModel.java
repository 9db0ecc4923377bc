package org.molweave.app.pane.knowledge.explore;

import static org.molweave.app.text.Text.tr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.molweave.app.notice.Notices;
import org.molweave.app.task.Background;
import org.molweave.engine.kg.KnowledgeIndex;
import org.molweave.viz.graph.Viewpoint;

/// Pictures of the open graph that were given a name: they are kept beside its file and open as they were left.
public final class ViewsModel {

    private final ExplorerModel explorer;
    private final Background background;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<List<SavedView>> views = new ReadOnlyObjectWrapper<>(this, "views", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Viewpoint> wanted = new ReadOnlyObjectWrapper<>(this, "wanted");
    private @Nullable Path file;

    public ViewsModel(ExplorerModel explorer, Background background, Notices notices) {
        this.explorer = explorer;
        this.background = background;
        this.notices = notices;
    }

    /// Begins with the views of another graph.
    public void open(@Nullable Path triples, List<SavedView> found) {
        file = triples == null ? null : ViewsFile.beside(triples);
        views.set(found);
    }

    /// In the order of saving.
    public ReadOnlyObjectProperty<List<SavedView>> viewsProperty() {
        return views.getReadOnlyProperty();
    }

    /// What the view is to look at; set whenever a saved view opens.
    public ReadOnlyObjectProperty<@Nullable Viewpoint> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /// Keeps what is drawn and looked at, in place of a view of the same name.
    public void save(String name, Viewpoint viewpoint) {
        KnowledgeIndex index = explorer.index();
        if (index == null || name.isBlank()) {
            return;
        }
        List<SavedView> kept = without(name.strip());
        kept.add(SavedView.of(name.strip(), index, explorer.scene().drawn(), explorer.filter(), viewpoint));
        write(kept);
    }

    /// Forgets a view.
    public void remove(String name) {
        write(without(name));
    }

    private List<SavedView> without(String name) {
        List<SavedView> kept = new ArrayList<>(views.get());
        kept.removeIf(view -> view.name().equals(name));
        return kept;
    }

    private void write(List<SavedView> kept) {
        Path into = file;
        List<SavedView> now = List.copyOf(kept);
        if (into != null) {
            views.set(now);
            background.run(
                    () -> {
                        ViewsFile.write(into, now);
                        return into;
                    },
                    _ -> {},
                    error -> notices.error(tr("The view was not saved."), error));
        }
    }

    /// Draws a view as it was left.
    public void show(SavedView view) {
        show(view, () -> {
            wanted.set(null);
            wanted.set(view.look());
        });
    }

    /// Draws a view as it was left, and looks at all of it.
    public void showWhole(SavedView view) {
        show(view, explorer::fit);
    }

    private void show(SavedView view, Runnable then) {
        KnowledgeIndex index = explorer.index();
        if (index != null) {
            explorer.filter().hiddenRelationsProperty().set(java.util.Set.copyOf(view.hiddenRelations()));
            explorer.filter().leastDegreeProperty().set(view.leastDegree());
            explorer.restore(view.name(), view.drawn(index), then);
        }
    }

    /// The picture as it is, to be shown again in another version of the graph.
    public @Nullable SavedView picture() {
        return picture("", new Viewpoint(0, 0, 1));
    }

    /// The picture as it is looked at.
    public @Nullable SavedView picture(String name, Viewpoint viewpoint) {
        KnowledgeIndex index = explorer.index();
        return index == null || explorer.scene().drawn().isEmpty()
                ? null
                : SavedView.of(name, index, explorer.scene().drawn(), explorer.filter(), viewpoint);
    }

    /// Draws a picture of another version; the viewpoint stays.
    public void carryOver(SavedView picture) {
        KnowledgeIndex index = explorer.index();
        if (index != null) {
            explorer.filter().hiddenRelationsProperty().set(java.util.Set.copyOf(picture.hiddenRelations()));
            explorer.restore(picture.name(), picture.drawn(index), () -> {});
        }
    }
}
