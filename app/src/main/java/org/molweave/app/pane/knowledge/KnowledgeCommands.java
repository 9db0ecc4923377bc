package org.molweave.app.pane.knowledge;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import org.molweave.app.command.Command;
import org.molweave.app.pane.knowledge.explore.ExplorerModel;

/// What can be done with the open knowledge graph, for the menu and the palette.
public final class KnowledgeCommands {

    private final KnowledgeModel model;
    private final Runnable show;

    /// `showPane` brings a pane to the front by its id, which is done too when a graph about something else than
    /// elements
    /// opens.
    public KnowledgeCommands(KnowledgeModel model, Consumer<String> showPane) {
        this.model = model;
        show = () -> showPane.accept("knowledge");
        // No other pane has a use for a graph that is not about elements.
        model.openedProperty().subscribe((_, now) -> {
            if (now != null && !now.file().isAboutElements()) {
                show.run();
            }
        });
    }

    public List<Command> list() {
        ExplorerModel explorer = model.explorer();
        return List.of(
                command("find", tr("Find an entity…"), "search", "Shortcut+Shift+K", model::beginSearch),
                command("whole", tr("Draw the whole graph"), "layers", "Shortcut+Shift+W", explorer::whole),
                command("again", tr("Lay out the graph again"), "refresh", "Shortcut+Shift+L", explorer::layOutAgain),
                command("fit", tr("Show all of the graph"), "fit", "", explorer::fit),
                command(
                        "expand",
                        tr("Expand the selected entities"),
                        "plus",
                        "Shortcut+Shift+G",
                        () -> selected().forEach(explorer::expand)),
                command(
                        "collapse",
                        tr("Collapse the selected entities"),
                        "minus",
                        "",
                        () -> selected().forEach(explorer::collapse)),
                command(
                        "take-out",
                        tr("Take the selected entities out of the picture"),
                        "eye-off",
                        "",
                        () -> explorer.takeOut(selected())),
                command(
                        "all-relations",
                        tr("Show all relations of the graph"),
                        "filter",
                        "",
                        () -> explorer.filter().showAll()),
                tab("triples", tr("List the facts of the graph"), "table"),
                tab("statistics", tr("Statistics of the graph"), "chart-bar"),
                tab("lint", tr("Check the graph for slips"), "check"),
                tab("values", tr("Measured values and their bins"), "histogram"),
                tab("edit", tr("Add or leave out facts"), "edit"),
                command(
                        "leave-out",
                        tr("Leave out the selected fact"),
                        "trash",
                        "",
                        () -> model.edits().toggleRemoval(model.selectedTriple())),
                command("save-version", tr("Save the changed facts as a new version"), "save", "", model.edits()::save),
                command("build", tr("Build a new version by the chosen bins"), "plus", "", model.values()::build));
    }

    private Set<Integer> selected() {
        return model.selectedEntities();
    }

    private Command tab(String id, String text, String icon) {
        return command("show-" + id, text, icon, "", () -> model.tabProperty().set(id));
    }

    private Command command(String id, String text, String icon, String key, Runnable action) {
        ObservableBooleanValue open = model.openedProperty().isNotNull();
        return Command.of("knowledge." + id, "Knowledge", text, icon, key, open, () -> {
            show.run();
            action.run();
        });
    }
}
