package org.molweave.engine.data;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/// Keeps what was read in a folder, so that a large file is parsed only once.
///
/// A cached data set belongs to the content of its file and to the options it was read with. It is written under
/// another name first and then moved, so a half-written one is never seen; a broken one is made anew, with a note.
public final class MoleculeCache {

    private static final long MAGIC = 0x4d57_4d4f_4c53_0003L; // "MWMOLS" and the version of the format
    private static final int HEADER = 2 * Long.BYTES;
    private static final long HASHED = 256L << 20;
    private static final long MAX_SIZE = 2_000_000_000L;

    private final Path folder;

    public MoleculeCache(Path folder) {
        this.folder = folder;
    }

    /// What [MoleculeReader] would read, from the cache where it has it.
    public MoleculeDataset read(Path file, ReadOptions options, ReadListener listener) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return MoleculeReader.read(file, options, listener);
        }
        Path cached = path(file, options);
        if (!Files.exists(cached)) {
            return save(cached, MoleculeReader.read(file, options, listener));
        }
        Optional<MoleculeDataset> known = load(cached);
        if (known.isPresent()) {
            return known.get();
        }
        MoleculeDataset dataset = save(cached, MoleculeReader.read(file, options, listener));
        return noted(dataset, "The cached copy %s was broken and was made anew.".formatted(cached.getFileName()));
    }

    /// Where the data set is or would be kept.
    public Path path(Path file, ReadOptions options) throws IOException {
        MessageDigest digest = sha256();
        ReadOptions plain = options.withExcluded(Set.of());
        digest.update("%d %s %s"
                .formatted(MAGIC, plain, new TreeSet<>(options.excluded()))
                .getBytes(StandardCharsets.UTF_8));
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        Path mends = Mends.besides(file);
        if (Files.exists(mends)) {
            digest.update(Files.readAllBytes(mends));
        }
        if (Files.size(file) <= HASHED) {
            addContent(digest, file);
        } else {
            String stamp = "%s %d %s".formatted(file.toRealPath(), Files.size(file), Files.getLastModifiedTime(file));
            digest.update(stamp.getBytes(StandardCharsets.UTF_8));
        }
        String key = HexFormat.of().formatHex(digest.digest(), 0, 12);
        return folder.resolve(MoleculeReader.name(file) + "-" + key + ".molecules");
    }

    private static void addContent(MessageDigest digest, Path file) throws IOException {
        var buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /// Empty where the file is not whole.
    private static Optional<MoleculeDataset> load(Path cached) throws IOException {
        if (Files.size(cached) < HEADER || Files.size(cached) > MAX_SIZE) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(cached));
        boolean ours = in.getLong() == MAGIC;
        long sum = in.getLong();
        var check = new CRC32C();
        check.update(in.slice());
        return ours && check.getValue() == sum ? Optional.of(DatasetFile.read(in)) : Optional.empty();
    }

    private MoleculeDataset save(Path cached, MoleculeDataset dataset) {
        try {
            Files.createDirectories(folder);
            Path temporary = Files.createTempFile(folder, "molecules", ".tmp");
            try {
                write(temporary, dataset);
                if (Files.size(temporary) <= MAX_SIZE) {
                    Files.move(temporary, cached, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                Files.deleteIfExists(temporary);
            }
            return dataset;
        } catch (IOException e) {
            return noted(dataset, "The molecules could not be cached in %s (%s).".formatted(folder, e.getMessage()));
        }
    }

    private static void write(Path file, MoleculeDataset dataset) throws IOException {
        var check = new CRC32C();
        try (OutputStream raw = Files.newOutputStream(file)) {
            raw.write(new byte[HEADER]);
            var out = new DataOutputStream(new BufferedOutputStream(new CheckedOutputStream(raw, check), 1 << 16));
            DatasetFile.write(out, dataset);
            out.flush();
        }
        ByteBuffer header = ByteBuffer.allocate(HEADER).putLong(MAGIC).putLong(check.getValue());
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            header.flip();
            channel.write(header);
        }
    }

    private static MoleculeDataset noted(MoleculeDataset dataset, String note) {
        List<String> notes = new ArrayList<>(dataset.notes());
        notes.add(note);
        return new MoleculeDataset(
                dataset.name(),
                dataset.molecules(),
                dataset.properties(),
                dataset.labels(),
                dataset.lines(),
                dataset.splits(),
                dataset.names(),
                dataset.badRows(),
                List.copyOf(notes));
    }
}
