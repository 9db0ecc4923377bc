package org.molweave.engine.method;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.run.FileHash;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunSpec;
import org.molweave.engine.run.SpecException;
import org.molweave.engine.run.Stage;

/// Turns a stage into the specification of a run: everything checked before anything starts, every setting written out,
/// every input file named with its content.
public final class RunPlanner {

    private final Path project;

    public RunPlanner(Path project) {
        this.project = project;
    }

    /// `parent` is what the stage's parent stands for: the id of a run, or the path of a checkpoint.
    /// Throws [SpecException] or [SettingsException] where the stage cannot be meant.
    public RunSpec plan(Stage stage, @Nullable String parent) throws IOException {
        Method<?> method = Methods.byId(stage.method());
        requireInputs(stage, method);
        return new RunSpec(
                RunSpec.FORMAT,
                "",
                stage.id(),
                stage.title(),
                method.id(),
                complete(method, stage.settings()),
                stage.data(),
                stage.knowledgeGraph(),
                stage.split(),
                parent,
                stage.seed(),
                RunEvent.now(),
                hashes(stage, parent),
                Versions.all());
    }

    private static <S extends Record> JsonNode complete(Method<S> method, JsonNode settings) {
        SettingsSchema<S> schema = SettingsSchema.of(method, settings);
        return schema.toJson(schema.bind(settings));
    }

    private static void requireInputs(Stage stage, Method<?> method) throws SpecException {
        String missing = switch (method.input()) {
            case TRIPLES ->
                stage.knowledgeGraph() == null ? "a knowledge graph (field \"knowledgeGraph\", option --kg)" : "";
            case MOLECULES -> stage.data() == null ? "molecules (field \"data\", option --data)" : "";
            case LABELLED_MOLECULES ->
                stage.data() == null
                        ? "measured molecules (field \"data\", option --data)"
                        : stage.split() == null ? "a split (field \"split\", option --split)" : "";
        };
        if (!missing.isEmpty()) {
            throw new SpecException("Stage \"%s\": %s needs %s.".formatted(stage.id(), method.title(), missing));
        }
    }

    private Map<String, String> hashes(Stage stage, @Nullable String parent) throws IOException {
        var hashes = new LinkedHashMap<String, String>();
        if (parent != null && !isRun(parent)) {
            Path checkpoint = checkpoint(stage, parent);
            hashes.put(parent, FileHash.sha256(checkpoint));
        }
        for (String file : files(stage)) {
            hashes.put(file, FileHash.sha256(requireFile(stage, file)));
        }
        return hashes;
    }

    /// Fails where the stage could not begin: a missing file, or a parent that is none of `earlier` stages, no run and
    /// no
    /// checkpoint.
    public void check(Stage stage, Collection<String> earlier) throws SpecException {
        requireInputs(stage, Methods.byId(stage.method()));
        for (String file : files(stage)) {
            requireFile(stage, file);
        }
        String parent = stage.parent();
        if (parent != null && !earlier.contains(parent) && !isRun(parent)) {
            checkpoint(stage, parent);
        }
    }

    private boolean isRun(String parent) {
        return Files.isDirectory(project.resolve("runs").resolve(parent));
    }

    private Path checkpoint(Stage stage, String parent) throws SpecException {
        Path file = project.resolve(parent + ".safetensors");
        if (!Files.isRegularFile(file)) {
            throw new SpecException(
                    "Stage \"%s\": its parent %s is neither an earlier stage nor a run nor a checkpoint (there is no %s)."
                            .formatted(stage.id(), parent, file));
        }
        return file;
    }

    private Path requireFile(Stage stage, String file) throws SpecException {
        Path path = project.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new SpecException("Stage \"%s\": there is no file %s.".formatted(stage.id(), path));
        }
        return path;
    }

    private static List<String> files(Stage stage) {
        var files = new ArrayList<String>();
        RunSpec.DataSpec data = stage.data();
        if (data != null) {
            files.add(data.file());
            data.exclude().forEach(e -> files.add(e.file()));
        }
        String graph = stage.knowledgeGraph();
        if (graph != null) {
            files.add(graph);
        }
        return files;
    }
}
