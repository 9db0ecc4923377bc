package org.molweave.engine.method;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.Split;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunSpec;

/// What a running method may use of its surroundings, and nothing else. Used by one thread.
public interface RunContext {

    RunSpec spec();

    RunDirectory directory();

    /// The molecules that the run names, read and cached; rows that cannot be read were reported as events.
    MoleculeDataset molecules() throws IOException;

    /// The split that the run names for `seed`; also written into the run directory.
    Split split(long seed) throws IOException;

    KnowledgeGraph knowledgeGraph() throws IOException;

    /// The checkpoint that the parent run (or the file named in its place) hands over; without its suffix.
    Optional<Path> parentCheckpoint();

    /// `cpu`, `cuda:0` …
    String device();

    /// Appends a fact to the journal of the run.
    void emit(RunEvent event) throws IOException;

    /// Says that a named part of the work begins.
    default void phase(String name) throws IOException {
        emit(new RunEvent.Phase(RunEvent.now(), name));
    }

    /// Tells the user something.
    default void say(String text) throws IOException {
        emit(new RunEvent.Message(RunEvent.now(), "info", text));
    }

    /// Tells the user something that may change how far the result is to be trusted.
    default void warn(String text) throws IOException {
        emit(new RunEvent.Message(RunEvent.now(), "warning", text));
    }

    /// True once somebody asked to stop: finish the step, save, return.
    boolean stopRequested();

    /// Whether this run goes on from an earlier, interrupted start of the same directory.
    boolean resuming();
}
