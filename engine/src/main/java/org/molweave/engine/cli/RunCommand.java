package org.molweave.engine.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.molweave.engine.method.Recipe;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunHistory;
import org.molweave.engine.run.RunStatus;
import org.molweave.engine.run.SpecException;
import org.molweave.engine.run.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// All stages of a project's recipe, in order.
@Command(
        name = "run",
        description = {
            "Carries out the recipe of a project: each stage becomes a run under PROJECT/runs.",
            "Stages that were finished with the same settings and data are not repeated; an interrupted one goes on."
        },
        footer = {
            "",
            "Examples:",
            "  molweave run sample-projects/solubility",
            "  molweave run sample-projects/solubility --set pretrain.epochs=2 --again"
        })
final class RunCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PROJECT", description = "A folder with a project.json.")
    Path folder = Path.of("");

    @Option(names = "--again", description = "Repeat stages that are finished, too.")
    boolean again;

    @Option(names = "--stage", paramLabel = "ID", description = "Only this stage, and what it needs. May be repeated.")
    List<String> stages = List.of();

    @Option(
            names = "--set",
            paramLabel = "STAGE.KEY=VALUE",
            description = "Another value for a setting of a stage. May be repeated.")
    List<String> assignments = List.of();

    @Mixin
    EngineOptions engine = new EngineOptions();

    private final Console console;

    RunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Project project = Project.open(folder);
        project.warnings().forEach(w -> console.err().println("Warning. " + w));
        if (project.recipe().isEmpty()) {
            throw new SpecException("%s has no recipe: its \"recipe\" names no stage.".formatted(project.name()));
        }
        var recipe = new Recipe(project);
        List<Stage> chosen = recipe.chosen(stages, assignments);
        Map<String, RunDirectory> done = new LinkedHashMap<>();
        String device = engine.open();
        for (Stage stage : chosen) {
            RunDirectory run = recipe.prepare(stage, done, again);
            if (!isFinished(run)) {
                console.err().println("%s (%s)".formatted(stage.title(), run.path()));
                int code = new Work(console, device).on(run);
                if (code != Console.DONE) {
                    return code;
                }
            } else {
                console.err().println("%s: already done (%s)".formatted(stage.title(), run.path()));
            }
            done.put(stage.id(), run);
        }
        new Summary(console).print(project, List.copyOf(done.values()));
        return Console.DONE;
    }

    private static boolean isFinished(RunDirectory run) throws Exception {
        return RunHistory.read(run).status() == RunStatus.FINISHED;
    }
}
