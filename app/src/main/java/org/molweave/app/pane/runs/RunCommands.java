package org.molweave.app.pane.runs;

import static org.molweave.app.text.Text.tr;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import org.molweave.app.command.Command;
import org.molweave.engine.run.RunSpec;

/// The commands of the menu Runs.
public final class RunCommands {

    private RunCommands() {}

    public static List<Command> of(RunsModel model, Consumer<Path> outside, Consumer<RunSpec> template) {
        var selected = Bindings.createBooleanBinding(
                () -> !model.selectedProperty().get().isEmpty(), model.selectedProperty());
        var mayResume = Bindings.createBooleanBinding(model::mayResume, model.selectedProperty());
        var mayUse = Bindings.createBooleanBinding(model::mayUseModel, model.selectedProperty());
        return List.of(
                Command.of("runs.use", "Runs", tr("Use the run's model"), "layers", "", mayUse, model::useModel),
                Command.of("runs.resume", "Runs", tr("Resume"), "play", "", mayResume, model::resume),
                Command.of("runs.repeat", "Runs", tr("Run again"), "repeat", "", selected, model::repeat),
                Command.of(
                        "runs.template",
                        "Runs",
                        tr("Set up a run like this"),
                        "sliders",
                        "",
                        selected,
                        () -> model.specification(template)),
                Command.of(
                        "runs.report",
                        "Runs",
                        tr("Write the report"),
                        "file-text",
                        "",
                        selected,
                        () -> model.report(outside)),
                Command.of(
                        "runs.folder",
                        "Runs",
                        tr("Open the run's folder"),
                        "folder",
                        "",
                        selected,
                        () -> model.folder().ifPresent(outside)),
                Command.of("runs.discard", "Runs", tr("Move to trash"), "trash", "", selected, model::discard),
                Command.of("runs.reload", "Runs", tr("Read all runs again"), "refresh", "", model::reload));
    }
}
