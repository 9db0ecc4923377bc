package org.molweave.app.pane.augmentation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.molweave.app.inference.Inference;
import org.molweave.app.notice.Notices;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Workspace;
import org.molweave.app.text.Text;
import org.molweave.app.undo.Change;
import org.molweave.engine.data.Property;
import org.molweave.engine.graph.AttentionTable;
import org.molweave.engine.kg.Omission;
import org.molweave.engine.query.Answer;
import org.molweave.engine.query.Prediction;

/// The question "what if the model did not know this?": what is left out, and what that changes. Leaving
/// out and putting back can be undone.
final class WhatIf {

    private final Workspace workspace;
    private final Inference inference;
    private final ReadOnlyObjectWrapper<Omission> omission =
            new ReadOnlyObjectWrapper<>(this, "omission", Omission.NONE);
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper(this, "outcome", "");
    private final ReadOnlyObjectWrapper<@Nullable AttentionTable> attention =
            new ReadOnlyObjectWrapper<>(this, "attention");
    private long newest;

    WhatIf(Workspace workspace, Inference inference) {
        this.workspace = workspace;
        this.inference = inference;
        omission.subscribe(_ -> ask());
        workspace.selection().focusProperty().subscribe(_ -> ask());
        inference.statusProperty().subscribe(_ -> ask());
        workspace.knowledgeProperty().subscribe(_ -> omission.set(Omission.NONE));
    }

    ReadOnlyObjectProperty<Omission> omissionProperty() {
        return omission.getReadOnlyProperty();
    }

    Omission omission() {
        return omission.get();
    }

    /// What the omission changes, a line for each property and one for the vector; empty while nothing is
    /// left out.
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// What the model attends to without the facts that are left out; null while nothing is.
    ReadOnlyObjectProperty<@Nullable AttentionTable> attentionProperty() {
        return attention.getReadOnlyProperty();
    }

    void leaveOutRelation(String relation, String name) {
        change(
                Text.tr("leaving out the relation %s", name),
                new Omission(with(omission().relations(), relation), omission().attributes()));
    }

    void leaveOutAttribute(String attribute, String name) {
        change(
                Text.tr("leaving out %s", name),
                new Omission(omission().relations(), with(omission().attributes(), attribute)));
    }

    void putBackRelation(String relation, String name) {
        change(
                Text.tr("putting back the relation %s", name),
                new Omission(
                        without(omission().relations(), relation), omission().attributes()));
    }

    void putBackAttribute(String attribute, String name) {
        change(
                Text.tr("putting back %s", name),
                new Omission(omission().relations(), without(omission().attributes(), attribute)));
    }

    /// Leaves out exactly this.
    void leaveOut(Omission wanted) {
        change(Text.tr("leaving out other facts"), wanted);
    }

    void putBackAll() {
        change(Text.tr("putting back all facts"), Omission.NONE);
    }

    private void change(String text, Omission next) {
        Omission before = omission();
        if (!before.equals(next)) {
            workspace.changes().make(new Change(text, () -> omission.set(next), () -> omission.set(before)));
        }
    }

    private static Set<String> with(Set<String> names, String name) {
        Set<String> more = new HashSet<>(names);
        more.add(name);
        return more;
    }

    private static Set<String> without(Set<String> names, String name) {
        Set<String> fewer = new HashSet<>(names);
        fewer.remove(name);
        return fewer;
    }

    private void ask() {
        long number = ++newest;
        attention.set(null);
        Selection.Focus focus = workspace.selection().focus();
        if (omission().isEmpty() || focus == null) {
            outcome.set("");
            return;
        }
        if (!inference.status().isReady()) {
            outcome.set(Text.tr("Choose a model to see what this changes."));
            return;
        }
        outcome.set(Text.tr("Asking the model…"));
        var _ = inference.whatIf(focus.molecule().smiles(), omission()).whenComplete((compared, error) -> {
            if (number != newest) {
                return;
            }
            if (compared == null) {
                outcome.set(Notices.reason(
                        error instanceof CompletionException && error.getCause() != null ? error.getCause() : error));
            } else {
                attention.set(compared.attention());
                Answer.Described described = inference.described();
                outcome.set(text(compared, described == null ? List.of() : described.properties()));
            }
        });
    }

    /// `logS −2.31 → −2.05 (+0.26)`, then how far the vector moved.
    static String text(Answer.Compared compared, List<Property> properties) {
        StringBuilder text = new StringBuilder(compared.note());
        Prediction whole = compared.whole();
        Prediction rest = compared.rest();
        if (whole != null && rest != null) {
            for (int p = 0; p < properties.size(); p++) {
                line(text)
                        .append(Text.tr(
                                "%s %s → %s (%s)",
                                properties.get(p).name(),
                                number("%.2f", whole.mean()[p]),
                                number("%.2f", rest.mean()[p]),
                                number("%+.2f", rest.mean()[p] - whole.mean()[p])));
            }
        }
        line(text)
                .append(Text.tr(
                        "vector moved by %s (cosine %s)",
                        number("%.2f", compared.distance()), number("%.3f", compared.cosine())));
        return text.toString();
    }

    private static StringBuilder line(StringBuilder text) {
        return text.isEmpty() ? text : text.append('\n');
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value).replace('-', '−');
    }
}
