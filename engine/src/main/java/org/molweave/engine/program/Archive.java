package org.molweave.engine.program;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// Unpacks a portable archive, `.tar.gz` or `.zip`. Nothing leaves the folder, whatever the names inside say.
final class Archive {

    private static final long LARGEST = 8L << 30;

    private static final int EXECUTABLE = 0100;

    private final Path folder;
    private long bytes;

    private Archive(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    static void unpack(Path file, Path folder) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        var archive = new Archive(folder);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            if (name.endsWith(".tar.gz") || name.endsWith(".tgz")) {
                archive.tar(new TarArchiveInputStream(new GZIPInputStream(in)));
            } else if (name.endsWith(".zip")) {
                archive.zip(new ZipInputStream(in));
            } else {
                throw new IOException(
                        "it is no portable archive (molweave-….tar.gz or .zip). Installers such as .deb, .msi and .dmg"
                                + " are opened with the system's own program");
            }
        }
    }

    private void tar(TarArchiveInputStream tar) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path target = inside(entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else if (entry.isSymbolicLink()) {
                link(target, entry.getLinkName());
            } else if (entry.isFile()) {
                copy(tar, target);
                if ((entry.getMode() & EXECUTABLE) != 0) {
                    makeExecutable(target);
                }
            } else {
                throw new IOException("it holds something that is no file: " + entry.getName());
            }
        }
    }

    private void zip(ZipInputStream zip) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Path target = inside(entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                copy(zip, target);
            }
        }
    }

    private Path inside(String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("it would write outside its folder: " + name);
        }
        // What was unpacked before may be a link that leads elsewhere.
        Path parent = target.equals(folder) ? folder : target.getParent();
        if (parent != null && Files.exists(parent) && !parent.toRealPath().startsWith(folder.toRealPath())) {
            throw new IOException("it would write outside its folder: " + name);
        }
        return target;
    }

    private void link(Path target, String leadsTo) throws IOException {
        Path parent = target.getParent();
        if (parent == null || !parent.resolve(leadsTo).normalize().startsWith(folder)) {
            throw new IOException("it holds a link that leads out of its folder: " + leadsTo);
        }
        Files.createDirectories(parent);
        Files.createSymbolicLink(target, Path.of(leadsTo));
    }

    private void copy(InputStream in, Path target) throws IOException {
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        bytes += Files.copy(in, target);
        if (bytes > LARGEST) {
            throw new IOException("it is larger than any version of this program");
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            permissions.addAll(Set.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
            Files.setPosixFilePermissions(file, permissions);
        }
    }
}
