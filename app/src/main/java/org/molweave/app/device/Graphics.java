package org.molweave.app.device;

import java.io.IOException;
import java.nio.file.Path;
import org.molweave.engine.device.CardState;
import org.molweave.engine.device.GpuLibrary;
import org.molweave.engine.device.LibraryCheck;
import org.molweave.engine.device.install.Account;
import org.molweave.engine.device.install.Progress;

/// Sets graphics cards up; every call takes its time. The real one is [ThisComputer]; tests have others.
public interface Graphics {

    /// Whether a folder holds libraries that fit.
    LibraryCheck check(Path folder) throws IOException;

    /// Tries a library and uses it where it works.
    CardState use(GpuLibrary library) throws IOException;

    /// What a server would have us fetch.
    Account account(GpuLibrary.Source source) throws IOException;

    GpuLibrary install(Account account, Progress progress) throws IOException;

    /// How much of the disk installed libraries take.
    long bytes() throws IOException;

    /// Goes back to the CPU and deletes what was installed.
    void remove() throws IOException;
}
