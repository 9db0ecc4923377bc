package org.molweave.engine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.molweave.engine.method.Method;
import org.molweave.engine.method.Methods;
import org.molweave.engine.query.Ensemble;
import org.molweave.engine.run.EventLog;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunEvent;

/// Opens the checkpoints that this program wrote, each with the method that knows how.
final class StoredModels {

    private StoredModels() {}

    /// The checkpoints that answer for a run, without suffix: those of all finished repetitions in their order, or the
    /// first one where none is finished.
    static List<Path> of(RunDirectory run) throws IOException {
        Path main = run.mainCheckpoint();
        if (main.endsWith("model") || Files.notExists(run.events())) {
            return List.of(main);
        }
        List<Path> finished = new ArrayList<>();
        for (RunEvent event : EventLog.readAll(run.events())) {
            if (event instanceof RunEvent.CheckpointSaved saved) {
                Path path = run.path().resolve(saved.path());
                if (!finished.contains(path) && isFinished(path)) {
                    finished.add(path);
                }
            }
        }
        return finished.isEmpty() ? List.of(main) : finished;
    }

    static Ensemble openAll(List<Path> checkpoints, String device) throws IOException {
        List<Ensemble.Member> members = new ArrayList<>();
        try {
            for (Path checkpoint : checkpoints) {
                members.add(open(checkpoint, device));
            }
            return Ensemble.of(members);
        } catch (IOException | RuntimeException e) {
            members.forEach(member -> member.model().close());
            throw e;
        }
    }

    static Ensemble.Member open(Path checkpoint, String device) throws IOException {
        Path text = text(checkpoint);
        if (Files.notExists(text)) {
            throw new IOException(missing(checkpoint));
        }
        JsonNode json = Json.read(text);
        Method<?> method = Methods.byId(json.path("method").asText());
        var loader = method.loader()
                .orElseThrow(
                        () -> new IOException("A model of \"%s\" answers no questions.".formatted(method.title())));
        return new Ensemble.Member(json.path("series").asText(), loader.open(checkpoint, device));
    }

    private static String missing(Path checkpoint) throws IOException {
        String none = "There is no checkpoint %s.json.".formatted(checkpoint);
        Path folder = checkpoint.toAbsolutePath().getParent();
        if (folder == null || Files.notExists(folder.resolveSibling("run.json")) || !isEmpty(folder)) {
            return none;
        }
        return none + " The run has kept no model that can be asked, as the random forest never does; choose a run of"
                + " kcl-finetune, or let this one go on first.";
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.noneMatch(file -> file.toString().endsWith(".json"));
        }
    }

    private static boolean isFinished(Path checkpoint) throws IOException {
        return Files.exists(text(checkpoint))
                && Json.read(text(checkpoint)).path("state").path("finished").asBoolean();
    }

    private static Path text(Path checkpoint) {
        return checkpoint.resolveSibling(checkpoint.getFileName() + ".json");
    }
}
