package org.molweave.app.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.molweave.app.history.RunImporter;
import org.molweave.app.history.RunRow;
import org.molweave.app.history.RunStore;
import org.molweave.app.history.RunTailer;
import org.molweave.app.history.Trash;
import org.molweave.engine.run.RunNotes;

/// Everything that belongs to the history of one open project.
record OpenHistory(Path project, RunStore store, RunImporter importer, RunTailer tailer, Trash trash)
        implements AutoCloseable {

    static OpenHistory of(Path project, RunTailer.Listener listener) throws IOException {
        RunStore store = RunStore.open(project);
        var importer = new RunImporter(project, store);
        return new OpenHistory(project, store, importer, new RunTailer(importer, listener), new Trash(project));
    }

    /// The rows as the database has them, for the first look.
    List<RunRow> stored() throws IOException {
        return store.rows().stream().map(importer::knowing).toList();
    }

    void write(RunRow row, RunNotes notes) throws IOException {
        importer.note(row, notes);
    }

    /// Moves run directories away. The tailer forgets them after the move, or it would find them again.
    void discard(List<String> ids) throws IOException {
        for (String id : ids) {
            trash.add(id);
            tailer.forget(id);
            store.forget(id);
        }
    }

    void restore(List<String> ids) throws IOException {
        for (String id : ids) {
            trash.restore(id);
            tailer.bringIn(id);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
