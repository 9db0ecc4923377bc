package org.molweave.app.inference;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.molweave.engine.query.Answer;
import org.molweave.engine.query.Query;
import org.molweave.engine.query.QueryLines;

/// One life of an engine that serves a model: questions go in, answers come out.
final class ModelProcess {

    private static final int KEPT_LINES = 40;

    private final Process process;
    private final Writer in;
    private final ConcurrentLinkedQueue<Query> outgoing = new ConcurrentLinkedQueue<>();
    private final Deque<String> said = new ArrayDeque<>();

    ModelProcess(Process process) {
        this.process = process;
        in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    long pid() {
        return process.pid();
    }

    /// Puts the question into the row; [#send] writes it.
    void put(Query query) {
        outgoing.add(query);
    }

    /// Writes what waits, in order. Blocks while the process does not read.
    synchronized void send() throws IOException {
        for (Query query = outgoing.poll(); query != null; query = outgoing.poll()) {
            in.write(QueryLines.write(query));
            in.write('\n');
        }
        in.flush();
    }

    /// Reads answers until the process ends.
    void readAnswers(Consumer<Answer> answers) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    answers.accept(QueryLines.readAnswer(line));
                }
            }
        }
    }

    /// Reads what the process says besides, until it ends; its last lines are kept.
    void readMessages() throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (said) {
                    said.addLast(line);
                    if (said.size() > KEPT_LINES) {
                        said.removeFirst();
                    }
                }
            }
        }
    }

    /// Why it ended, as it said itself; empty where it said nothing.
    String lastWords() {
        synchronized (said) {
            for (var lines = said.descendingIterator(); lines.hasNext(); ) {
                String line = lines.next();
                if (line.startsWith("molweave: ")) {
                    return line.substring("molweave: ".length());
                }
            }
            return said.isEmpty() ? "" : said.getLast();
        }
    }

    void end() {
        process.destroy();
    }
}
