package org.molweave.app.pane.knowledge.version;

import static org.molweave.app.text.Text.tr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.molweave.app.notice.Notices;
import org.molweave.app.project.KnowledgeFile;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Latest;
import org.molweave.app.undo.Change;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.Triple;

/// Facts to add to the open graph or to leave out of it: an experiment, kept as a new version when the user says so.
/// Each
/// edit can be undone until then.
public final class EditModel {

    private final Workspace workspace;
    private final Runnable keepPicture;
    private final Latest<String> hashing;
    private final ReadOnlyObjectWrapper<List<Edit>> edits = new ReadOnlyObjectWrapper<>(this, "edits", List.of());
    private final ReadOnlyStringWrapper hash = new ReadOnlyStringWrapper(this, "hash", "");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private @Nullable KnowledgeFile file;

    /// `keepPicture` is told before a version is opened that shows nearly the same graph.
    public EditModel(Workspace workspace, Runnable keepPicture) {
        this.workspace = workspace;
        this.keepPicture = keepPicture;
        hashing = workspace.background().latest(hash::set, error -> hash.set(Notices.reason(error)));
        workspace.knowledgeProperty().subscribe(this::open);
        workspace.projectProperty().subscribe(_ -> suggest());
        edits.subscribe(_ -> count());
    }

    private void open(@Nullable KnowledgeFile opened) {
        file = opened;
        edits.set(List.of());
        suggest();
    }

    private void suggest() {
        KnowledgeFile parent = file;
        name.set(
                parent == null
                        ? ""
                        : Versions.suggest(
                                folder(), String.valueOf(parent.file().getFileName())));
        problem.set("");
    }

    private @Nullable Path folder() {
        return Versions.folder(workspace.project(), file);
    }

    /// What was changed since the graph was opened.
    public ReadOnlyObjectProperty<List<Edit>> editsProperty() {
        return edits.getReadOnlyProperty();
    }

    /// The hash of the version that the edits make; empty while there are none.
    public ReadOnlyStringProperty hashProperty() {
        return hash.getReadOnlyProperty();
    }

    /// What the version will be called.
    public StringProperty nameProperty() {
        return name;
    }

    /// Why the last wish was not carried out; empty where it was.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether the triple with this number is to be left out.
    public boolean isRemoved(int triple) {
        return edits.get().stream().anyMatch(edit -> edit.number() == triple);
    }

    /// Adds a fact. Returns false, with the problem told, where it cannot be one or is there already.
    public boolean add(String head, String relation, String tail) {
        KnowledgeFile parent = file;
        if (parent == null) {
            return false;
        }
        var triple = new Triple(head.strip(), relation.strip(), tail.strip());
        problem.set(objection(parent, triple));
        if (!problem.get().isEmpty()) {
            return false;
        }
        make(tr("Add %s", triple), Edit.adding(triple));
        return true;
    }

    private String objection(KnowledgeFile parent, Triple triple) {
        String all = triple.head() + triple.relation() + triple.tail();
        if (triple.head().isEmpty()
                || triple.relation().isEmpty()
                || triple.tail().isEmpty()) {
            return tr("A fact has three parts: head, relation and tail.");
        }
        if (all.chars().anyMatch(Character::isISOControl)) {
            return tr("Names have no tabs and no line ends.");
        }
        boolean pending = edits.get().stream()
                .anyMatch(edit -> edit.isAddition() && edit.triple().equals(triple));
        List<Triple> known = parent.graph().triples();
        for (int i = 0; i < known.size() && !pending; i++) {
            pending = known.get(i).equals(triple) && !isRemoved(i);
        }
        return pending ? tr("%s is a fact already; twice it would count double.", triple) : "";
    }

    /// Leaves a fact out, or takes it in again.
    public void toggleRemoval(int number) {
        KnowledgeFile parent = file;
        if (parent == null || number < 0 || number >= parent.graph().triples().size()) {
            return;
        }
        problem.set("");
        Triple triple = parent.graph().triples().get(number);
        if (isRemoved(number)) {
            takeBack(new Edit(triple, number));
        } else {
            make(tr("Leave out %s", triple), new Edit(triple, number));
        }
    }

    private void make(String text, Edit edit) {
        List<Edit> more = new ArrayList<>(edits.get());
        more.add(edit);
        change(text, more);
    }

    /// Takes an edit back.
    public void takeBack(Edit edit) {
        List<Edit> fewer = new ArrayList<>(edits.get());
        if (fewer.remove(edit)) {
            change(tr("Take back %s", edit.triple()), fewer);
        }
    }

    /// An edit of a graph that is no longer open, or of one that became a version, changes nothing any more.
    private void change(String text, List<Edit> after) {
        KnowledgeFile of = file;
        List<Edit> before = edits.get();
        List<Edit> next = List.copyOf(after);
        workspace.changes().make(new Change(text, () -> set(of, next), () -> set(of, before)));
    }

    private void set(@Nullable KnowledgeFile of, List<Edit> wanted) {
        if (of != null && of.equals(file)) {
            edits.set(wanted);
        }
    }

    private void count() {
        KnowledgeFile parent = file;
        List<Edit> now = edits.get();
        if (parent == null || now.isEmpty()) {
            hashing.cancel();
            hash.set("");
            return;
        }
        KnowledgeGraph graph = parent.graph();
        hashing.submit(() -> Versions.edited(graph.name(), graph, now).sha256());
    }

    /// Writes the version and opens it.
    public void save() {
        KnowledgeFile parent = file;
        Path folder = folder();
        String wanted = name.get().strip();
        List<Edit> carriedOut = edits.get();
        if (parent == null || carriedOut.isEmpty()) {
            problem.set(tr("Nothing was changed, so there is no new version to save."));
            return;
        }
        problem.set(Versions.problem(folder, wanted));
        if (folder == null || !problem.get().isEmpty()) {
            return;
        }
        workspace
                .background()
                .run(
                        () -> Versions.write(folder, wanted, parent, carriedOut),
                        this::saved,
                        error -> problem.set(Notices.reason(error)));
    }

    private void saved(KnowledgeFile version) {
        keepPicture.run();
        workspace.knowledgeProperty().set(version);
        workspace
                .notices()
                .info(tr(
                        "%s is a new version (%s). New runs can use it.",
                        version.file().getFileName(), version.graph().sha256().substring(0, 12)));
    }
}
