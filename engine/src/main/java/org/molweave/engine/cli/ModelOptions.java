package org.molweave.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.query.Ensemble;
import org.molweave.engine.query.Model;
import org.molweave.engine.query.PublishedModels;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.train.Checkpoint;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which model answers: one trained here, or published weights.
final class ModelOptions {

    @Option(
            names = {"-m", "--model"},
            paramLabel = "RUN|CHECKPOINT",
            description = "A run directory, or a checkpoint (two files; with or without the suffix).")
    @Nullable
    Path model;

    @Option(names = "--series", paramLabel = "NAME", description = "Which repetition of a run, such as \"seed 2\".")
    @Nullable
    String series;

    @Option(names = "--profile", paramLabel = "NAME", description = "Published weights: whose, such as released.")
    @Nullable
    String profile;

    @Option(names = "--encoder", paramLabel = "NAME", description = "Published weights: gcn or kmpnn.")
    @Nullable
    String encoder;

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Published weights: encoder, readout. May be repeated.")
    List<Path> weights = List.of();

    @Option(names = "--triples", paramLabel = "FILE", description = "Published weights: the published triple file.")
    @Nullable
    Path triples;

    @Mixin
    EngineOptions engine = new EngineOptions();

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec command;

    boolean isPublished() {
        return profile != null;
    }

    /// One model: of a run of several seeds the first, unless a series is named.
    Model open() throws IOException {
        return profile == null
                ? StoredModels.open(checkpoints().getFirst(), engine.open()).model()
                : openPublished();
    }

    /// All models of a run, one per seed, unless a series is named.
    Ensemble openAll() throws IOException {
        return profile == null ? StoredModels.openAll(checkpoints(), engine.open()) : Ensemble.of(openPublished());
    }

    private Model openPublished() throws IOException {
        String of = encoder;
        if (profile == null || of == null || weights.isEmpty()) {
            throw wrongUsage("--profile needs --encoder and --weights.");
        }
        return PublishedModels.find(profile, of).open(profile, of, weights, triples, engine.open());
    }

    private List<Path> checkpoints() throws IOException {
        if (model == null) {
            throw wrongUsage("Give a model: --model RUN, or --profile with --encoder and --weights.");
        }
        if (!Files.isDirectory(model)) {
            return List.of(withoutSuffix(model));
        }
        var run = new RunDirectory(model);
        return series == null ? StoredModels.of(run) : List.of(Checkpoint.pathOf(run, series));
    }

    /// The name of a checkpoint, also where one of its two files is named.
    static Path withoutSuffix(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.(safetensors|json)$", ""));
    }

    private ParameterException wrongUsage(String message) {
        CommandSpec spec = java.util.Objects.requireNonNull(command);
        return new ParameterException(spec.commandLine(), message);
    }
}
