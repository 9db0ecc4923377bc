package org.molweave.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// SMILES that stand in for those of a file in some rows, which are named by the line where they begin. They lie beside
/// the file, which is never changed, and hold for exactly this content of it: whoever reads the file reads them too.
public final class Mends {

    private static final String HASH = "# SHA-256 ";

    private Mends() {}

    /// Where the mends of a file lie: the hash of its content, then a line number and a SMILES on each line.
    public static Path besides(Path file) {
        return file.resolveSibling(file.getFileName() + ".mends.tsv");
    }

    /// The mends of a file; none where it has changed since.
    public static Map<Long, String> of(Path file) throws IOException {
        Path mends = besides(file);
        if (Files.notExists(mends)) {
            return Map.of();
        }
        List<String> lines = Files.readAllLines(mends);
        if (lines.isEmpty() || !lines.getFirst().equals(HASH + hash(file))) {
            return Map.of();
        }
        Map<Long, String> rows = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t", -1);
            if (fields.length != 2 || !fields[0].matches("[0-9]{1,18}")) {
                throw new IOException("%s: \"%s\" is no line number and SMILES.".formatted(mends, line));
            }
            rows.put(Long.parseLong(fields[0]), fields[1]);
        }
        return rows;
    }

    /// Keeps the mends of a file; an empty map takes them away.
    public static void keep(Path file, Map<Long, String> rows) throws IOException {
        if (rows.isEmpty()) {
            Files.deleteIfExists(besides(file));
            return;
        }
        List<String> lines = new ArrayList<>(List.of(HASH + hash(file)));
        new TreeMap<>(rows).forEach((line, smiles) -> lines.add(line + "\t" + smiles.replaceAll("\\s.*", "")));
        Path whole = Files.createTempFile(besides(file).toAbsolutePath().getParent(), "mends", ".tmp");
        try {
            Files.write(whole, lines);
            Files.move(whole, besides(file), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
