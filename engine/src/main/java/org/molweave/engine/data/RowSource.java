package org.molweave.engine.data;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The records of a file one after the other.
interface RowSource extends Closeable {

    /// The next record, or null at the end.
    @Nullable
    Row next() throws IOException;

    /// What was noticed so far.
    List<String> notes();
}
