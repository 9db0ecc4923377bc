package org.molweave.engine.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Which rows train, which choose, which judge: ascending row numbers, no row in two parts.
/// `name` says how it was made, seed included: `scaffold-balanced(seed 2)`.
public record Split(String name, int[] train, int[] validation, int[] test) {

    public int size() {
        return train.length + validation.length + test.length;
    }

    /// The name without its seed, which is the same for all seeds: `scaffold-balanced`.
    public String family() {
        return name.replaceFirst("\\(seed -?\\d+\\)$", "").replaceFirst(", seed -?\\d+\\)$", ")");
    }

    /// Names the content: two splits with the same hash judge the same rows. The name of the split does not count.
    public String sha256() {
        MessageDigest digest = newDigest();
        update(digest, "train", train);
        update(digest, "validation", validation);
        update(digest, "test", test);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, String part, int[] rows) {
        digest.update(part.getBytes(StandardCharsets.US_ASCII));
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * rows.length);
        bytes.asIntBuffer().put(rows);
        digest.update(bytes);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
