package org.molweave.app.jobs;

/// A place in the line.
final class QueueEntry {

    final String id;
    final String device;
    /// The user holds it back.
    boolean paused;
    /// Its process was started once, by this window or an earlier one.
    boolean started;
    /// This window started its process and has not seen it end.
    boolean launched;
    /// It was asked to stop.
    boolean stopping;

    QueueEntry(QueueFile.Line line) {
        id = line.id();
        device = line.device();
        paused = line.paused();
        started = line.started();
    }

    QueueFile.Line line() {
        return new QueueFile.Line(id, device, paused, started);
    }
}
