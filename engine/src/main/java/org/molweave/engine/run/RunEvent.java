package org.molweave.engine.run;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// Something that happened during a run. Events are facts: once written they are never changed.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = RunEvent.Unknown.class)
@JsonSubTypes({
    @Type(value = RunEvent.Started.class, name = "started"),
    @Type(value = RunEvent.Phase.class, name = "phase"),
    @Type(value = RunEvent.Progress.class, name = "progress"),
    @Type(value = RunEvent.Scalar.class, name = "scalar"),
    @Type(value = RunEvent.CheckpointSaved.class, name = "checkpoint"),
    @Type(value = RunEvent.ArtifactSaved.class, name = "artifact"),
    @Type(value = RunEvent.Message.class, name = "message"),
    @Type(value = RunEvent.Finished.class, name = "finished"),
    @Type(value = RunEvent.Failed.class, name = "failed"),
})
public sealed interface RunEvent {

    static String now() {
        return java.time.Instant.now()
                .truncatedTo(java.time.temporal.ChronoUnit.MILLIS)
                .toString();
    }

    /// Whether the event says where the run stands: begun, finished or failed.
    default boolean tellsStatus() {
        return this instanceof Started || this instanceof Finished || this instanceof Failed;
    }

    /// `resumedAt` is the step that a resumed run goes on from, 0 for a fresh one.
    record Started(String time, long pid, String device, long resumedAt) implements RunEvent {}

    /// A named part of the work begins: `reading molecules`, `seed 2 of 3`.
    record Phase(String time, String name) implements RunEvent {}

    /// `done` of `total` steps; `perSecond` molecules (or triples) a second lately; `secondsLeft` -1 while unknown.
    record Progress(String time, long done, long total, double perSecond, double secondsLeft) implements RunEvent {}

    /// One value of a curve. `split` is `train`, `valid` or `test`; `series` tells repetitions apart (`seed 2`), or is
    /// empty.
    record Scalar(String name, String split, String series, long step, double value) implements RunEvent {}

    /// A checkpoint is whole on the disk; `path` is without suffix, relative to the run.
    record CheckpointSaved(String path, long step) implements RunEvent {}

    /// A file under `artifacts/`; `kind` says what reads it: `predictions`, `embeddings`, `report`, `metrics`, `split`.
    record ArtifactSaved(String kind, String path) implements RunEvent {}

    /// Something that a person should know. `level` is `info` or `warning`.
    record Message(String time, String level, String text) implements RunEvent {}

    /// The run came to its end, or was `cancelled` in order.
    record Finished(String time, boolean cancelled) implements RunEvent {}

    /// The run ended with an error that `message` explains.
    record Failed(String time, String message) implements RunEvent {}

    /// An event of a newer program.
    record Unknown() implements RunEvent {}
}
