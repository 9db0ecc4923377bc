package org.molweave.app.pane.augmentation;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.molweave.app.notice.Notices;
import org.molweave.app.pane.augmentation.Spotlight.Chosen;
import org.molweave.app.project.KnowledgeFile;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Latest;
import org.molweave.app.text.Text;
import org.molweave.engine.chem.Element;
import org.molweave.engine.chem.Molecule;

/// The facts that are listed beside the graph: what they are about, and how common they are in the table.
final class FactList {

    private final Workspace workspace;
    private final Latest<String> usageQuestion;
    private final ReadOnlyObjectWrapper<List<FactRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyStringWrapper heading = new ReadOnlyStringWrapper(this, "heading", "");
    private final ReadOnlyStringWrapper usage = new ReadOnlyStringWrapper(this, "usage", "");

    FactList(Workspace workspace) {
        this.workspace = workspace;
        usageQuestion = workspace.background().latest(usage::set, error -> usage.set(Notices.reason(error)));
    }

    ReadOnlyObjectProperty<List<FactRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// What the facts are about.
    ReadOnlyStringProperty headingProperty() {
        return heading.getReadOnlyProperty();
    }

    /// How many molecules of the table use the selected attributes; empty while that is unknown.
    ReadOnlyStringProperty usageProperty() {
        return usage.getReadOnlyProperty();
    }

    void clear() {
        rows.set(List.of());
        heading.set("");
    }

    /// Lists the facts that are meant, or all where none are.
    void show(Augmented now, Chosen chosen, Set<Integer> meant, @Nullable Weights weights) {
        Set<Integer> listed = new LinkedHashSet<>(meant);
        if (meant.isEmpty()) {
            IntStream.range(0, now.facts()).forEach(listed::add);
        }
        rows.set(FactRow.of(now, listed, weights));
        heading.set(heading(now, chosen));
    }

    private static String heading(Augmented now, Chosen chosen) {
        List<String> attributes = now.graph().attributes().stream()
                .filter(chosen.entities()::contains)
                .toList();
        if (attributes.size() == 1) {
            return now.names().attribute(attributes.getFirst());
        }
        if (!attributes.isEmpty()) {
            return Text.tr("%d attributes", attributes.size());
        }
        if (chosen.atoms().size() == 1) {
            int atom = chosen.atoms().iterator().next();
            return atom < now.molecule().atoms()
                    ? Text.tr(
                            "%s, atom %d",
                            Element.of(now.molecule().atomicNumber(atom)).name(), atom + 1)
                    : "";
        }
        if (chosen.atoms().isEmpty() && chosen.relations().size() == 1) {
            return now.names().relation(chosen.relations().iterator().next());
        }
        return chosen.atoms().isEmpty()
                ? Text.tr("All facts of this molecule")
                : Text.tr("%d atoms", chosen.atoms().size());
    }

    /// Counts beside the window.
    void countUsage(@Nullable Augmented now) {
        MoleculeTable table = workspace.table();
        KnowledgeFile knowledge = workspace.knowledge();
        Set<String> attributes =
                new HashSet<>(workspace.selection().entitiesProperty().get());
        if (now != null) {
            attributes.retainAll(now.graph().attributes());
        }
        usage.set("");
        if (now == null || table == null || knowledge == null || attributes.isEmpty()) {
            usageQuestion.cancel();
            return;
        }
        List<Molecule> molecules = table.dataset().molecules();
        usageQuestion.submit(() -> {
            int using = Usage.count(molecules, knowledge.elements(), attributes);
            return Text.tr("Used by %,d of %,d molecules of the table.", using, molecules.size());
        });
    }
}
