package org.molweave.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.method.Methods;
import org.molweave.engine.method.RunPlanner;
import org.molweave.engine.method.SettingsSchema;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunSpec;
import org.molweave.engine.run.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Option(names = "--split", paramLabel = "KIND", description = "random, scaffold, scaffold-balanced or column.")
    @Nullable
    String split;

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
                                List.of()),
                knowledgeGraph,
                split == null ? null : new RunSpec.SplitSpec(split, 0.8, 0.1),
                parent,
                settings,
                seed);
    }
}
