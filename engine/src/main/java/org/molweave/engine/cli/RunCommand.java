package org.molweave.engine.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.method.RunPlanner;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunSpec;
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
        List<Stage> recipe = new Recipe(project).chosen(stages, assignments);
        check(project, recipe);
        Map<String, RunDirectory> done = new LinkedHashMap<>();
        String device = engine.open();
        for (Stage stage : recipe) {
            RunDirectory run = prepare(project, stage, done);
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

    /// Every stage before the first one starts: nobody wants to learn of a misspelt file after an hour.
    private static void check(Project project, List<Stage> recipe) throws SpecException {
        var planner = new RunPlanner(project.folder());
        List<String> earlier = new ArrayList<>();
        for (Stage stage : recipe) {
            planner.check(stage, earlier);
            earlier.add(stage.id());
        }
    }

    private RunDirectory prepare(Project project, Stage stage, Map<String, RunDirectory> done) throws Exception {
        RunSpec spec = new RunPlanner(project.folder()).plan(stage, parent(stage, done));
        Optional<RunDirectory> earlier = again ? Optional.empty() : earlier(project, spec);
        return earlier.isPresent() ? earlier.get() : RunDirectories.create(project.runs(), spec);
    }

    private static @Nullable String parent(Stage stage, Map<String, RunDirectory> done) {
        String parent = stage.parent();
        RunDirectory run = parent == null ? null : done.get(parent);
        return run == null ? parent : run.id();
    }

    /// The newest run that computes the same: finished, or able to go on.
    private static Optional<RunDirectory> earlier(Project project, RunSpec spec) throws Exception {
        return RunDirectories.list(project.runs()).reversed().stream()
                .filter(RunDirectories.Entry.Run.class::isInstance)
                .map(RunDirectories.Entry.Run.class::cast)
                .filter(run -> run.spec().computesTheSameAs(spec))
                .map(RunDirectories.Entry.Run::directory)
                .findFirst();
    }

    private static boolean isFinished(RunDirectory run) throws Exception {
        return org.molweave.engine.run.RunHistory.read(run).status() == RunStatus.FINISHED;
    }
}
