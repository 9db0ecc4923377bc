package org.molweave.engine.data;

/// Hears of what happens while a file is read, on the thread that reads.
public interface ReadListener {

    /// Hears nothing.
    ReadListener NONE = new ReadListener() {};

    default void bad(BadRow row) {}

    /// Called now and then with the number of rows read so far.
    default void progress(long rows) {}

    /// Asked between batches; true ends the reading with an exception.
    default boolean stopRequested() {
        return false;
    }
}
