package org.molweave.engine.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/// Reads named tensors from any weights file; its kind is found from its content, not its name.
public final class WeightsFile {

    private static final int START = 10;

    private WeightsFile() {}

    /// Safetensors, NumPy archive, PyTorch file or pickle. Throws [WeightsException] with what is wrong.
    public static Map<String, HostTensor> read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new WeightsException("%s is a folder; a weights file is needed.".formatted(file));
        }
        byte[] start;
        try (var input = Files.newInputStream(file)) {
            start = input.readNBytes(START);
        } catch (NoSuchFileException e) {
            throw new WeightsException("There is no file %s.".formatted(file), e);
        }
        if (start.length < START) {
            throw new WeightsException("%s has %d bytes, too few for weights.".formatted(file, start.length));
        }
        if (start[0] == 'P' && start[1] == 'K') {
            return isNumpy(file) ? Npz.read(file) : TorchArchive.read(file);
        }
        if (start[8] == '{') {
            return SafeTensors.read(file).tensors();
        }
        if (start[0] == (byte) 0x80 || start[0] == '(' || start[0] == '}' || start[0] == 'c') {
            return TorchArchive.read(file);
        }
        throw new WeightsException(
                "%s is no weights file: safetensors, .npz and files saved by PyTorch (.pt, .pkl) are read."
                        .formatted(file));
    }

    private static boolean isNumpy(Path file) throws IOException {
        try (ZipArchive zip = new ZipArchive(file)) {
            return zip.names().stream().anyMatch(name -> name.endsWith(".npy"));
        }
    }
}
