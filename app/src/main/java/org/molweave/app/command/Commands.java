package org.molweave.app.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// All commands in the order of the menus, and what else the palette can find.
public final class Commands {

    private final ObservableList<Command> all = FXCollections.observableArrayList();
    private final ObservableList<Command> readable = FXCollections.unmodifiableObservableList(all);
    private final List<Finder> finders = new ArrayList<>();

    /// Throws [IllegalArgumentException] where the id or the shortcut is taken.
    public void add(Command command) {
        for (Command other : all) {
            if (other.id().equals(command.id())) {
                throw new IllegalArgumentException("Two commands are called %s.".formatted(command.id()));
            }
            if (command.key() != null && command.key().equals(other.key())) {
                throw new IllegalArgumentException(
                        "%s and %s have the same shortcut, %s.".formatted(other.id(), command.id(), command.key()));
            }
        }
        all.add(command);
    }

    public void addAll(List<Command> commands) {
        commands.forEach(this::add);
    }

    /// Lets the palette find more than commands.
    public void add(Finder finder) {
        finders.add(finder);
    }

    public ObservableList<Command> all() {
        return readable;
    }

    public List<Finder> finders() {
        return Collections.unmodifiableList(finders);
    }

    public Optional<Command> find(String id) {
        return all.stream().filter(command -> command.id().equals(id)).findFirst();
    }
}
