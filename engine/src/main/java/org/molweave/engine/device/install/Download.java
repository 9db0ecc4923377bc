package org.molweave.engine.device.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.molweave.engine.run.WholeFile;

/// Fetches files into a folder. A file is there under its name only when it is complete and hashes to what it must;
/// until
/// then it is called `….part`, from whose end the next attempt goes on.
final class Download {

    private static final int BUFFER = 1 << 16;

    private final Web web;
    private final Disk disk;
    private final Path folder;
    private final Progress progress;

    Download(Web web, Disk disk, Path folder, Progress progress) {
        this.web = web;
        this.disk = disk;
        this.folder = folder;
        this.progress = progress;
    }

    /// The complete file.
    Path fetch(Artifact artifact) throws IOException {
        Path file = folder.resolve(artifact.name());
        if (Files.exists(file)) {
            return file;
        }
        Path part = folder.resolve(artifact.name() + ".part");
        long there = Files.exists(part) ? Files.size(part) : 0;
        if (artifact.bytes() >= 0 && there > artifact.bytes()) {
            Files.delete(part);
            there = 0;
        }
        if (there == 0 || there != artifact.bytes()) {
            transfer(artifact, part, there);
        }
        check(artifact, part);
        WholeFile.replace(part, file);
        return file;
    }

    private void transfer(Artifact artifact, Path part, long offset) throws IOException {
        Web.Body body = web.open(artifact.address(), offset);
        long done = body.offset();
        try (InputStream in = body.content();
                OutputStream out = disk.write(part, done > 0)) {
            byte[] buffer = new byte[BUFFER];
            while (true) {
                if (progress.stopRequested()) {
                    throw new StoppedException();
                }
                int read = read(artifact, in, buffer, done);
                if (read < 0) {
                    break;
                }
                write(artifact, out, buffer, read);
                done += read;
                progress.at(artifact.name(), done, artifact.bytes());
            }
        }
        if (artifact.bytes() >= 0 && done < artifact.bytes()) {
            throw cutOff(artifact, done, null);
        }
    }

    private static int read(Artifact artifact, InputStream in, byte[] buffer, long done) throws IOException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw cutOff(artifact, done, e);
        }
    }

    private void write(Artifact artifact, OutputStream out, byte[] buffer, int count) throws IOException {
        try {
            out.write(buffer, 0, count);
        } catch (IOException e) {
            throw new IOException(
                    "%s could not be written in %s (%s). Make room on that disk and start again; what was fetched so far is kept."
                            .formatted(artifact.name(), folder, e.getMessage()),
                    e);
        }
    }

    private static IOException cutOff(
            Artifact artifact, long done, @org.jspecify.annotations.Nullable IOException cause) {
        String of = artifact.bytes() < 0 ? "" : " of " + Account.size(artifact.bytes());
        return new IOException(
                "The download of %s was cut off after %s%s. What was fetched is kept: start again to go on from there."
                        .formatted(artifact.name(), Account.size(done), of),
                cause);
    }

    private static void check(Artifact artifact, Path part) throws IOException {
        Artifact.Checksum wanted = artifact.checksum();
        if (wanted == null) {
            return;
        }
        String hex = hash(part, wanted.algorithm());
        if (!hex.equals(wanted.hex().toLowerCase(Locale.ROOT))) {
            Files.delete(part);
            throw new IOException(
                    "%s arrived damaged: its %s is %s and should be %s. It was removed; start again, and if it happens twice, take another way."
                            .formatted(artifact.name(), wanted.algorithm(), hex, wanted.hex()));
        }
    }

    private static String hash(Path file, String algorithm) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(algorithm, e);
        }
    }
}
