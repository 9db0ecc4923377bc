package org.molweave.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.query.PublishedModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Published weights become a checkpoint of this program.
@Command(
        name = "import",
        description = {
            "Makes a checkpoint of weights that the authors of a method published, so that runs can start from it.",
            "The files may hold one encoder with its readout, or all. Weights that depend on a knowledge graph need the"
                    + " triple file that they were trained with."
        },
        footer = {
            "",
            "Example:",
            "  molweave import --weights gcn.npz -o my-project/checkpoints/published",
            "  molweave train --project my-project --method kcl-finetune --data data/measured.csv --split random \\",
            "      --parent checkpoints/published --set encoder=GCN"
        })
final class ImportCommand implements Callable<Integer> {

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "released",
            description = "Whose weights (default: ${DEFAULT-VALUE}).")
    String profile = "released";

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            required = true,
            description = "Encoder, readout: .pkl, .pt, .npz or .safetensors. May be repeated.")
    List<Path> weights = List.of();

    @Option(names = "--triples", paramLabel = "FILE", description = "The published triple file.")
    @Nullable
    Path triples;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "CHECKPOINT",
            required = true,
            description = "Where to write it: two files, named with .json and .safetensors.")
    Path out = Path.of("");

    private final Console console;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path checkpoint = ModelOptions.withoutSuffix(out);
        List<String> encoders = PublishedModels.find(profile).store(checkpoint, profile, weights, triples);
        console.out()
                .println("%s.safetensors with %s.json: %s"
                        .formatted(checkpoint, checkpoint.getFileName(), String.join(" and ", encoders)));
        return Console.DONE;
    }
}
