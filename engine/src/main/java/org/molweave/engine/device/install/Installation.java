package org.molweave.engine.device.install;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.device.GpuLibrary;
import org.molweave.engine.device.LibraryCheck;
import org.molweave.engine.run.Folders;
import org.molweave.engine.run.WholeFile;

/// Puts libraries for graphics cards among the user's data: fetched and unpacked to the side, checked, then moved into
/// their place in one step. Whatever happens before that step, nothing that works is touched.
public final class Installation {

    private static final String INCOMING = ".incoming";

    private final Path folder;
    private final Web web;
    private final Disk disk;

    Installation(Path folder, Web web, Disk disk) {
        this.folder = folder;
        this.web = web;
        this.disk = disk;
    }

    /// `data` is the user's folder for what is large.
    public static Installation in(Path data, Offers offers) {
        return new Installation(data.resolve("graphics"), offers.web(), new Disk());
    }

    /// The library in its place, checked but not tried yet. An attempt that was cut off is gone on with.
    public GpuLibrary install(Account account, Progress progress) throws IOException {
        Files.createDirectories(folder);
        try (var channel = FileChannel.open(
                        folder.resolve("install.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = lock(channel)) {
            return installAlone(account, progress);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new IOException("Another window or command is installing libraries already; wait for it to end.");
        }
        return lock;
    }

    private GpuLibrary installAlone(Account account, Progress progress) throws IOException {
        Path incoming = folder.resolve(name(account) + INCOMING);
        Path downloads = Files.createDirectories(incoming.resolve("downloads"));
        long room = account.room() - present(downloads);
        if (disk.usable(downloads) < room) {
            throw new IOException("%s must be free on the disk of %s, and there are %s. Make room and start again."
                    .formatted(Account.size(room), folder, Account.size(disk.usable(downloads))));
        }
        var download = new Download(web, disk, downloads, progress);
        for (Artifact artifact : account.artifacts()) {
            download.fetch(artifact);
        }
        Path ready = incoming.resolve("ready");
        Folders.delete(ready);
        Path torch = Files.createDirectories(ready.resolve("torch"));
        Path others = Files.createDirectories(ready.resolve("others"));
        var unpacking = new Unpacking(torch, others, progress);
        for (Artifact artifact : account.artifacts()) {
            unpacking.unpack(artifact, downloads.resolve(artifact.name()));
        }
        Files.writeString(torch.resolve("build-version"), account.version());
        if (LibraryCheck.of(torch, account.source()) instanceof LibraryCheck.Refused refused) {
            Folders.delete(ready);
            throw new IOException("What was fetched is not what was expected: " + refused.reason());
        }
        Path place = folder.resolve(name(account));
        Path before = folder.resolve(name(account) + ".before");
        Folders.delete(before);
        if (Files.exists(place)) {
            WholeFile.replace(place, before);
        }
        WholeFile.replace(ready, place);
        Folders.delete(before);
        Folders.delete(incoming);
        return new GpuLibrary(
                place.resolve("torch"), List.of(place.resolve("others")), account.version(), account.source());
    }

    private static String name(Account account) {
        return "%s-%s".formatted(account.source().name().toLowerCase(Locale.ROOT), account.version());
    }

    private static long present(Path downloads) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(downloads)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    /// How many bytes all installed libraries and unfinished downloads take.
    public long bytes() throws IOException {
        return Folders.size(folder);
    }

    /// Removes every library that was installed here, and what unfinished downloads left.
    public void removeAll() throws IOException {
        Folders.delete(folder);
    }
}
