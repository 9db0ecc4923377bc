package org.molweave.engine.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Held by the one process that writes a run. The system releases it when the process dies, so nothing stays locked.
public final class RunLock implements AutoCloseable {

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock, or fails with a message that names the other process.
    public static RunLock take(RunDirectory run) throws IOException {
        var channel = FileChannel.open(run.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (tryLock(channel) != null) {
                return new RunLock(channel);
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        String who = EngineProcess.find(run)
                .map(p -> " (process %d)".formatted(p.pid()))
                .orElse("");
        throw new IOException(
                "Another process%s is already working on %s. Wait for it, or stop it with: molweave stop %s"
                        .formatted(who, run.path(), run.path()));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
