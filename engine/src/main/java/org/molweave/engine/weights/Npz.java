package org.molweave.engine.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// NumPy archives: a zip of `.npy` arrays (versions 1 to 3, plain or packed). Arrays of Python objects are refused.
public final class Npz {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int LONGEST_HEADER = 1 << 16;
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([^']{1,20})'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9L, ]*)\\)");

    private Npz() {}

    /// The arrays by name, without `.npy`, in file order.
    public static Map<String, HostTensor> read(Path file) throws IOException {
        Map<String, HostTensor> tensors = new LinkedHashMap<>();
        try (ZipArchive zip = new ZipArchive(file)) {
            for (String entry : zip.names()) {
                if (entry.endsWith(".npy")) {
                    String name = entry.substring(0, entry.length() - ".npy".length());
                    tensors.put(name, array(entry, zip.bytes(entry)).tensor(name));
                }
            }
        }
        if (tensors.isEmpty()) {
            throw new WeightsException("%s is a zip archive without arrays (*.npy).".formatted(file.getFileName()));
        }
        return tensors;
    }

    private static NumpyArray array(String name, ByteBuffer bytes) throws WeightsException {
        byte[] magic = new byte[MAGIC.length + 2];
        if (bytes.remaining() < magic.length + Integer.BYTES) {
            throw bad(name, "it is too short");
        }
        bytes.get(magic);
        int version = magic[MAGIC.length];
        if (!Arrays.equals(MAGIC, Arrays.copyOf(magic, MAGIC.length)) || version < 1 || version > 3) {
            throw bad(name, "it does not begin like one of the versions 1 to 3");
        }
        int length = version == 1 ? bytes.getShort() & 0xffff : bytes.getInt();
        if (length < 0 || length > Math.min(LONGEST_HEADER, bytes.remaining())) {
            throw bad(name, "it claims a header of %d bytes".formatted(length));
        }
        byte[] header = new byte[length];
        bytes.get(header);
        String text = new String(header, StandardCharsets.UTF_8);
        return new NumpyArray(
                find(name, TYPE, text),
                find(name, ORDER, text).equals("True"),
                shape(name, find(name, SHAPE, text)),
                bytes);
    }

    private static String find(String name, Pattern pattern, String header) throws WeightsException {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw bad(name, "its header is unknown: " + header.strip());
        }
        return matcher.group(1);
    }

    private static long[] shape(String name, String text) throws WeightsException {
        try {
            return Arrays.stream(text.replace("L", "").split(","))
                    .map(String::strip)
                    .filter(size -> !size.isEmpty())
                    .mapToLong(Long::parseLong)
                    .toArray();
        } catch (NumberFormatException e) {
            throw bad(name, "it claims the shape (" + text + ")");
        }
    }

    private static WeightsException bad(String name, String what) {
        return new WeightsException("%s is no readable NumPy array: %s.".formatted(name, what));
    }
}
