package org.molweave.engine.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.Split;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.method.RunContext;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunSpec;

/// A run without data that keeps its events and stops when it has seen enough of them.
final class RecordingRun implements RunContext {

    final List<RunEvent> events = new ArrayList<>();
    private final RunDirectory directory;
    private long stopAtStep = Long.MAX_VALUE;

    RecordingRun(Path path) throws java.io.IOException {
        directory = new RunDirectory(Files.createDirectories(path));
    }

    RecordingRun stoppingAfter(long step) {
        stopAtStep = step;
        return this;
    }

    List<RunEvent.Scalar> curve(String name) {
        return events.stream()
                .filter(RunEvent.Scalar.class::isInstance)
                .map(RunEvent.Scalar.class::cast)
                .filter(s -> s.name().equals(name))
                .toList();
    }

    List<String> warnings() {
        return events.stream()
                .filter(RunEvent.Message.class::isInstance)
                .map(RunEvent.Message.class::cast)
                .filter(message -> message.level().equals("warning"))
                .map(RunEvent.Message::text)
                .toList();
    }

    @Override
    public RunSpec spec() {
        return new RunSpec(1, "r", null, "r", "line", Json.object(), null, null, null, null, 1, "", Map.of(), Map.of());
    }

    @Override
    public RunDirectory directory() {
        return directory;
    }

    @Override
    public void emit(RunEvent event) {
        events.add(event);
    }

    @Override
    public boolean stopRequested() {
        return curve("loss").size() >= stopAtStep;
    }

    @Override
    public String device() {
        return "cpu";
    }

    @Override
    public Optional<Path> parentCheckpoint() {
        return Optional.empty();
    }

    @Override
    public boolean resuming() {
        return false;
    }

    @Override
    public MoleculeDataset molecules() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Split split(long seed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public KnowledgeGraph knowledgeGraph() {
        throw new UnsupportedOperationException();
    }
}
