package org.molweave.engine.device.install;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The disk that an installation writes to; tests have one that is full.
class Disk {

    long usable(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /// Writes at the end of the file, or from its start.
    OutputStream write(Path file, boolean atTheEnd) throws IOException {
        return Files.newOutputStream(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                atTheEnd ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
    }
}
