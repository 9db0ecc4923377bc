package org.molweave.engine.device.install;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/// What is asked of the network, and nothing else. The real one is [HttpWeb].
public interface Web {

    /// A body from `offset` on; a server that cannot begin there begins at 0.
    record Body(InputStream content, long offset) {}

    /// How many bytes an address holds; -1 where it does not say.
    long size(URI address) throws IOException;

    Body open(URI address, long offset) throws IOException;

    /// A short text, such as a checksum.
    String text(URI address) throws IOException;
}
