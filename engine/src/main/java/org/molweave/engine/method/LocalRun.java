package org.molweave.engine.method;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.data.BadRow;
import org.molweave.engine.data.DataSummary;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.Split;
import org.molweave.engine.data.SplitFile;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.TripleFile;
import org.molweave.engine.kg.TripleFiles;
import org.molweave.engine.run.EngineProcess;
import org.molweave.engine.run.EventLog;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunHistory;
import org.molweave.engine.run.RunLock;
import org.molweave.engine.run.RunSpec;

/// A run that this process works on: holds its lock, writes its journal, reads its inputs.
public final class LocalRun implements RunContext, AutoCloseable {

    private static final int BAD_ROWS_SHOWN = 5;

    private final RunDirectory directory;
    private final RunSpec spec;
    private final Method<?> method;
    private final String device;
    private final RunLock lock;
    private final EventLog.Writer journal;
    private final Consumer<RunEvent> listener;
    private final BooleanSupplier interrupted;
    private final boolean resuming;
    private final Map<Long, Split> splits = new HashMap<>();
    private @Nullable MoleculeDataset molecules;
    private @Nullable KnowledgeGraph graph;

    private LocalRun(RunDirectory directory, RunSpec spec, String device, Watcher watcher, RunLock lock)
            throws IOException {
        this.directory = directory;
        this.spec = spec;
        this.device = device;
        this.lock = lock;
        listener = watcher.listener();
        interrupted = watcher.interrupted();
        method = Methods.byId(spec.method());
        long step = RunHistory.read(directory)
                .last(RunEvent.CheckpointSaved.class)
                .map(RunEvent.CheckpointSaved::step)
                .orElse(0L);
        resuming = Files.exists(directory.events());
        Files.createDirectories(directory.checkpoints());
        Files.createDirectories(directory.artifacts());
        Files.deleteIfExists(directory.stopRequest());
        Json.write(directory.engine(), EngineProcess.current());
        journal = new EventLog.Writer(directory.events());
        emit(new RunEvent.Started(RunEvent.now(), ProcessHandle.current().pid(), device, step));
    }

    /// Who hears of every event once it is written, and who may ask the run to stop beside its stop file.
    public record Watcher(Consumer<RunEvent> listener, BooleanSupplier interrupted) {

        public static final Watcher NONE = new Watcher(_ -> {}, () -> false);
    }

    /// Takes the run over, or fails with a message for the user where another process works on it or it is broken.
    static LocalRun open(RunDirectory directory, String device, Watcher watcher) throws IOException {
        RunSpec spec = RunDirectories.open(directory);
        RunLock lock = RunLock.take(directory);
        try {
            return new LocalRun(directory, spec, device, watcher, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    Method<?> method() {
        return method;
    }

    @Override
    public RunSpec spec() {
        return spec;
    }

    @Override
    public RunDirectory directory() {
        return directory;
    }

    @Override
    public MoleculeDataset molecules() throws IOException {
        if (molecules == null) {
            RunSpec.DataSpec data = spec.data();
            if (data == null) {
                throw new IOException("%s needs molecules, but the run names no data.".formatted(method.title()));
            }
            boolean labelled = method.input() == Method.Input.LABELLED_MOLECULES;
            molecules = new RunData(directory.project(), this::stopRequested).read(data, labelled);
            report(molecules, data.file());
        }
        return molecules;
    }

    private void report(MoleculeDataset data, String file) throws IOException {
        for (String note : data.notes()) {
            say("info", "%s: %s".formatted(file, note));
        }
        for (BadRow row : data.badRows()
                .subList(0, Math.min(BAD_ROWS_SHOWN, data.badRows().size()))) {
            say("warning", "%s, line %d: %s".formatted(file, row.line(), row.reason()));
        }
        if (data.badRows().size() > BAD_ROWS_SHOWN) {
            say(
                    "warning",
                    "%s: %d rows in all have problems; see artifacts/bad-rows.json."
                            .formatted(file, data.badRows().size()));
        }
        if (!data.badRows().isEmpty()) {
            Json.write(directory.artifacts().resolve("bad-rows.json"), data.badRows());
            emit(new RunEvent.ArtifactSaved("bad-rows", "artifacts/bad-rows.json"));
        }
        DataSummary.of(data, file).write(directory.artifacts().resolve(DataSummary.FILE_NAME));
        emit(new RunEvent.ArtifactSaved("data", "artifacts/" + DataSummary.FILE_NAME));
    }

    @Override
    public Split split(long seed) throws IOException {
        Split split = splits.get(seed);
        if (split == null) {
            RunSpec.SplitSpec how = spec.split();
            if (how == null) {
                throw new IOException("%s needs a split, but the run names none.".formatted(method.title()));
            }
            split = RunData.split(molecules(), how, seed);
            splits.put(seed, split);
            String name = "split-%d.json".formatted(seed);
            SplitFile.write(split, directory.artifacts().resolve(name));
            emit(new RunEvent.ArtifactSaved("split", "artifacts/" + name));
        }
        return split;
    }

    @Override
    public KnowledgeGraph knowledgeGraph() throws IOException {
        if (graph == null) {
            String file = spec.knowledgeGraph();
            if (file == null) {
                throw new IOException("%s needs a knowledge graph, but the run names none.".formatted(method.title()));
            }
            TripleFile triples = TripleFiles.read(directory.project().resolve(file));
            if (triples.badLines() > 0) {
                say(
                        "warning",
                        "%s: %d lines are no triples and were left out; the first is line %d: %s"
                                .formatted(
                                        file,
                                        triples.badLines(),
                                        triples.problems().getFirst().line(),
                                        triples.problems().getFirst().reason()));
            }
            graph = triples.graph();
        }
        return graph;
    }

    @Override
    public Optional<Path> parentCheckpoint() {
        String parent = spec.parent();
        if (parent == null) {
            return Optional.empty();
        }
        Path project = directory.project();
        var run = new RunDirectory(project.resolve("runs").resolve(parent));
        return Optional.of(Files.isDirectory(run.path()) ? run.mainCheckpoint() : project.resolve(parent));
    }

    @Override
    public String device() {
        return device;
    }

    @Override
    public void emit(RunEvent event) throws IOException {
        journal.append(event);
        listener.accept(event);
    }

    @Override
    public boolean stopRequested() {
        return interrupted.getAsBoolean() || Files.exists(directory.stopRequest());
    }

    @Override
    public boolean resuming() {
        return resuming;
    }

    private void say(String level, String text) throws IOException {
        emit(new RunEvent.Message(RunEvent.now(), level, text));
    }

    @Override
    public void close() throws IOException {
        journal.close();
        lock.close();
    }
}
