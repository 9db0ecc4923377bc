package org.molweave.plugins.forest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.molweave.engine.chem.MurckoScaffold;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.Split;
import org.molweave.engine.data.SplitKind;
import org.molweave.engine.data.Splitter;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.method.RunContext;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunSpec;

/// A run without a project: its data are given, its events are kept in memory.
final class RecordedRun implements RunContext {

    private static final RunSpec.SplitSpec SPLIT = new RunSpec.SplitSpec("random", 0.7, 0.1);

    private final RunDirectory directory;
    private final MoleculeDataset data;
    private final List<RunEvent> events = new ArrayList<>();
    private int mostEvents = Integer.MAX_VALUE;

    RecordedRun(Path folder, MoleculeDataset data) throws IOException {
        this.directory = new RunDirectory(folder);
        this.data = data;
        Files.createDirectories(directory.artifacts());
    }

    void stopAfterEvents(int most) {
        mostEvents = most;
    }

    <E extends RunEvent> List<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public RunSpec spec() {
        return new RunSpec(
                RunSpec.FORMAT,
                "test",
                null,
                "Test",
                "fingerprint-forest",
                Json.object(),
                null,
                null,
                SPLIT,
                null,
                0,
                "",
                Map.of(),
                Map.of());
    }

    @Override
    public RunDirectory directory() {
        return directory;
    }

    @Override
    public MoleculeDataset molecules() {
        return data;
    }

    @Override
    public Split split(long seed) {
        return new Splitter(SplitKind.RANDOM, SPLIT.train(), SPLIT.validation()).split(data, seed, MurckoScaffold::of);
    }

    @Override
    public KnowledgeGraph knowledgeGraph() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Path> parentCheckpoint() {
        return Optional.empty();
    }

    @Override
    public String device() {
        return "cpu";
    }

    @Override
    public void emit(RunEvent event) {
        events.add(event);
    }

    @Override
    public boolean stopRequested() {
        return events.size() >= mostEvents;
    }

    @Override
    public boolean resuming() {
        return false;
    }
}
