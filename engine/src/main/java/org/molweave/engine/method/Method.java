package org.molweave.engine.method;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.molweave.engine.query.ModelLoader;

/// A way of turning data into results: the unit that a plugin contributes.
///
/// The settings record is the schema: the form, the command line, the run file and the columns of the comparison
/// table are all derived from its components. Implementations are loaded by the window too, so they mention no
/// tensor: they hand over to a sibling class that does.
public interface Method<S extends Record> {

    /// Stable, lower-case and never reused: it is written into every run directory.
    String id();

    String title();

    /// The paper that the method comes from, with its equation numbers where that helps.
    String citation();

    /// What the method reads.
    Input input();

    /// The ids of the methods whose checkpoints it can start from, the one that is meant for it first.
    default List<String> startsFrom() {
        return List.of();
    }

    /// Whether these settings need such a checkpoint.
    default boolean needsStart(S settings) {
        return false;
    }

    S defaults();

    /// The defaults where some settings are given already: a method with profiles takes those of the given one.
    default S defaults(JsonNode given) {
        return defaults();
    }

    /// Runs in the engine process. Returns when done or when `run` asks to stop.
    void run(S settings, RunContext run) throws Exception;

    /// How a checkpoint of this method answers questions, where it can.
    default Optional<ModelLoader> loader() {
        return Optional.empty();
    }

    /// What a method consumes.
    enum Input {
        /// Triples of a knowledge graph.
        TRIPLES,
        /// Molecules; labels are ignored.
        MOLECULES,
        /// Molecules with measured properties.
        LABELLED_MOLECULES
    }
}
