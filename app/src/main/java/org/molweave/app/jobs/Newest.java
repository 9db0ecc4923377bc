package org.molweave.app.jobs;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.molweave.app.task.Background;

/// Writes values in the background, one at a time and each only in its newest state: an older one never overwrites it.
///
/// [#put] is called on the JavaFX thread.
final class Newest<K, V> {

    /// Writes one value, in the background.
    @FunctionalInterface
    interface Writing<K, V> {
        void write(K key, V value) throws IOException;
    }

    private final Background background;
    private final Writing<K, V> writing;
    private final Consumer<Throwable> failed;
    private final Map<K, V> waiting = new LinkedHashMap<>();
    private final Object order = new Object();

    Newest(Background background, Writing<K, V> writing, Consumer<Throwable> failed) {
        this.background = background;
        this.writing = writing;
        this.failed = failed;
    }

    void put(K key, V value) {
        synchronized (waiting) {
            waiting.put(key, value);
        }
        background.run(
                () -> {
                    synchronized (order) {
                        V newest = take(key);
                        if (newest != null) {
                            writing.write(key, newest);
                        }
                    }
                    return key;
                },
                _ -> {},
                failed);
    }

    private @org.jspecify.annotations.Nullable V take(K key) {
        synchronized (waiting) {
            return waiting.remove(key);
        }
    }
}
