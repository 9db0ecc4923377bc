package org.molweave.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.method.Method;
import org.molweave.engine.method.Methods;
import org.molweave.engine.query.Model;
import org.molweave.engine.query.PublishedModels;
import org.molweave.engine.run.Json;
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

    Model open() throws IOException {
        if (profile == null) {
            return openTrained();
        }
        String of = encoder;
        if (of == null || weights.isEmpty()) {
            throw wrongUsage("--profile needs --encoder and --weights.");
        }
        return PublishedModels.find(profile, of).open(profile, of, weights, triples, engine.open());
    }

    private Model openTrained() throws IOException {
        if (model == null) {
            throw wrongUsage("Give a model: --model RUN, or --profile with --encoder and --weights.");
        }
        Path checkpoint = checkpoint(model);
        Path text = checkpoint.resolveSibling(checkpoint.getFileName() + ".json");
        if (Files.notExists(text)) {
            throw new IOException("There is no checkpoint %s.json.".formatted(checkpoint));
        }
        Method<?> method = Methods.byId(Json.read(text).path("method").asText());
        return method.loader()
                .orElseThrow(() -> new IOException("A model of \"%s\" answers no questions.".formatted(method.title())))
                .open(checkpoint, engine.open());
    }

    private Path checkpoint(Path given) {
        if (Files.isDirectory(given)) {
            var run = new RunDirectory(given);
            return series == null ? run.mainCheckpoint() : Checkpoint.pathOf(run, series);
        }
        String name = given.getFileName().toString().replaceFirst("\\.(safetensors|json)$", "");
        return given.resolveSibling(name);
    }

    private ParameterException wrongUsage(String message) {
        CommandSpec spec = java.util.Objects.requireNonNull(command);
        return new ParameterException(spec.commandLine(), message);
    }
}
