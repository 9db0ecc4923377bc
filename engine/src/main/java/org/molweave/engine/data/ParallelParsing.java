package org.molweave.engine.data;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Parses rows on all processors and hands the results on in the order of the file.
final class ParallelParsing {

    private static final int BATCH = 256;

    /// Takes what one row became; false ends the reading.
    interface Sink<T> {
        boolean accept(T parsed) throws IOException;
    }

    private ParallelParsing() {}

    static <T> void run(RowSource rows, Function<Row, T> parse, Sink<T> sink) throws IOException {
        int workers = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(
                workers, Thread.ofPlatform().daemon().name("parse-", 1).factory());
        Deque<Future<List<T>>> waiting = new ArrayDeque<>();
        try {
            boolean more = true;
            while (more || !waiting.isEmpty()) {
                while (more && waiting.size() < 2 * workers) {
                    List<Row> batch = batch(rows);
                    more = batch.size() == BATCH;
                    waiting.add(pool.submit(() -> batch.stream().map(parse).toList()));
                }
                for (T parsed : result(waiting.remove())) {
                    if (!sink.accept(parsed)) {
                        return;
                    }
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<Row> batch(RowSource rows) throws IOException {
        List<Row> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH) {
            @Nullable Row row = rows.next();
            if (row == null) {
                break;
            }
            batch.add(row);
        }
        return batch;
    }

    private static <T> List<T> result(Future<List<T>> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataException("Reading was interrupted.", e);
        } catch (ExecutionException e) {
            throw new DataException(
                    "A row could not be parsed (%s). This is a defect of Molweave.".formatted(e.getCause()), e);
        }
    }
}
