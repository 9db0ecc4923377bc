package org.molweave.app.undo;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The changes made so far, to be undone and done again. Used on the JavaFX thread.
public final class Changes {

    /// Older changes are forgotten.
    static final int MOST = 200;

    private final Deque<Change> done = new ArrayDeque<>();
    private final Deque<Change> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper undoText = new ReadOnlyStringWrapper(this, "undoText", "");
    private final ReadOnlyStringWrapper redoText = new ReadOnlyStringWrapper(this, "redoText", "");

    /// Makes the change and remembers it.
    public void make(Change change) {
        change.apply().run();
        done.push(change);
        undone.clear();
        if (done.size() > MOST) {
            done.removeLast();
        }
        update();
    }

    public void undo() {
        if (!done.isEmpty()) {
            Change change = done.pop();
            change.revert().run();
            undone.push(change);
            update();
        }
    }

    public void redo() {
        if (!undone.isEmpty()) {
            Change change = undone.pop();
            change.apply().run();
            done.push(change);
            update();
        }
    }

    /// Forgets everything: another project was opened.
    public void clear() {
        done.clear();
        undone.clear();
        update();
    }

    /// What would be undone; empty where there is nothing.
    public ReadOnlyStringProperty undoTextProperty() {
        return undoText.getReadOnlyProperty();
    }

    /// What would be done again; empty where there is nothing.
    public ReadOnlyStringProperty redoTextProperty() {
        return redoText.getReadOnlyProperty();
    }

    private void update() {
        undoText.set(done.isEmpty() ? "" : done.getFirst().text());
        redoText.set(undone.isEmpty() ? "" : undone.getFirst().text());
    }
}
