package org.molweave.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.method.Methods;
import org.molweave.engine.method.RunPlanner;
import org.molweave.engine.method.SettingsSchema;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunSpec;
import org.molweave.engine.run.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// One run of one method, outside a recipe.
@Command(
        name = "train",
        description =
                "Trains one method once, in a new run under PROJECT/runs. File names are relative to the project.",
        footer = {
            "",
            "Example:",
            "  molweave train --project my-project --method kcl-finetune --data data/measured.csv \\",
            "      --property logS --split scaffold --parent checkpoints/pretrained --set epochs=40",
            "",
            "`molweave methods METHOD` lists the settings of a method."
        })
final class TrainCommand implements Callable<Integer> {

    private static final Pattern EXCLUSION = Pattern.compile("(?<file>.+):(?<column>[^:=]+)=(?<parts>[^=]+)");

    @Option(names = "--project", paramLabel = "FOLDER", required = true, description = "The project's folder.")
    Path project = Path.of("");

    @Option(names = "--method", paramLabel = "ID", required = true, description = "As `molweave methods` lists them.")
    String method = "";

    @Option(names = "--title", paramLabel = "TEXT", description = "How the run is called in tables.")
    @Nullable
    String title;

    @Option(names = "--data", paramLabel = "FILE", description = "Molecules: CSV, TSV, SMI, SDF, MOL, also .gz.")
    @Nullable
    String data;

    @Mixin
    ColumnOptions columns = new ColumnOptions();

    @Option(names = "--merge-duplicates", description = "Make one row of all rows of a molecule.")
    boolean mergeDuplicates;

    @Option(names = "--remove-salts", description = "Keep only the largest fragment of a molecule.")
    boolean removeSalts;

    @Option(
            names = "--exclude",
            paramLabel = "FILE[:COLUMN=PART[,PART]]",
            description = "Leave out molecules of this file, or of these parts of it. May be repeated.")
    List<String> exclude = List.of();

    @Option(names = "--split", paramLabel = "KIND", description = "random, scaffold, scaffold-balanced or column.")
    @Nullable
    String split;

    @Option(
            names = "--train",
            paramLabel = "SHARE",
            defaultValue = "0.8",
            description = "What part is trained on. Default: ${DEFAULT-VALUE}.")
    double train = 0.8;

    @Option(
            names = "--validation",
            paramLabel = "SHARE",
            defaultValue = "0.1",
            description = "What part chooses the epoch; the rest is the test. Default: ${DEFAULT-VALUE}.")
    double validation = 0.1;

    @Option(names = "--kg", paramLabel = "FILE", description = "Triples of a knowledge graph.")
    @Nullable
    String knowledgeGraph;

    @Option(names = "--parent", paramLabel = "RUN|PATH", description = "A run, or a checkpoint without its suffix.")
    @Nullable
    String parent;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A setting of the method. May be repeated.")
    List<String> assignments = List.of();

    @Mixin
    EngineOptions engine = new EngineOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    CommandSpec command;

    private final Console console;

    TrainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(project)) {
            throw new IOException("There is no folder %s.".formatted(project));
        }
        RunSpec spec = new RunPlanner(project).plan(stage(), parent);
        if (Files.notExists(project.resolve(Project.FILE))) {
            String name = String.valueOf(project.toAbsolutePath().normalize().getFileName());
            Project.create(project, name);
            console.err().println("%s is a project now, named %s.".formatted(project, name));
        }
        RunDirectory run = RunDirectories.create(project.resolve("runs"), spec);
        console.err().println("%s (%s)".formatted(spec.title(), run.path()));
        int code = new Work(console, engine.open()).on(run);
        if (code == Console.DONE) {
            new Summary(console).printScores(List.of(run));
            console.out().println(run.path());
        }
        return code;
    }

    private Stage stage() {
        var settings = Json.object();
        SettingsSchema<?> schema = SettingsSchema.of(Methods.byId(method));
        assignments.forEach(a -> schema.assign(settings, a));
        return new Stage(
                method,
                title == null ? Methods.byId(method).title() : title,
                method,
                data == null
                        ? null
                        : new RunSpec.DataSpec(
                                data,
                                columns.smiles,
                                columns.properties,
                                columns.split,
                                mergeDuplicates,
                                removeSalts,
                                exclude.stream().map(TrainCommand::exclusion).toList()),
                knowledgeGraph,
                split == null ? null : possibleSplit(split),
                parent,
                settings,
                seed);
    }

    private RunSpec.SplitSpec possibleSplit(String kind) {
        var shares = new RunSpec.SplitSpec(kind, train, validation);
        if (!shares.isPossible()) {
            throw new ParameterException(
                    command.commandLine(),
                    "--train (%s) and --validation (%s) must be more than 0 and leave something to test."
                            .formatted(train, validation));
        }
        return shares;
    }

    private static RunSpec.Exclusion exclusion(String text) {
        Matcher matcher = EXCLUSION.matcher(text);
        return matcher.matches()
                ? new RunSpec.Exclusion(
                        matcher.group("file"),
                        matcher.group("column"),
                        List.of(matcher.group("parts").split(",")))
                : new RunSpec.Exclusion(text, null, List.of());
    }
}
