package org.molweave.app.inference;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.molweave.app.notice.Notices;
import org.molweave.app.project.ModelChoice;
import org.molweave.app.task.Background;
import org.molweave.app.text.Text;
import org.molweave.engine.query.Answer;
import org.molweave.engine.query.Query;
import org.molweave.engine.run.EngineCommand;

/// A model kept warm in a process of its own, from its choice until it is closed. A process that dies is
/// started again, later each time; one that cannot open the model is not.
///
/// Used on the JavaFX thread, which also completes all futures.
public final class InferenceSession implements AutoCloseable {

    private static final int MOST_FAILURES = 5;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final ModelChoice model;
    private final Background background;
    private final Notices notices;
    private final Map<String, Pending<?>> pending = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final ReadOnlyObjectWrapper<ModelStatus> status =
            new ReadOnlyObjectWrapper<>(this, "status", ModelStatus.NONE);
    private final ReadOnlyObjectWrapper<Answer.@Nullable Described> described =
            new ReadOnlyObjectWrapper<>(this, "described");
    private @Nullable ModelProcess process;
    private final AtomicInteger failures = new AtomicInteger();
    private boolean closed;

    public InferenceSession(ModelChoice model, Background background, Notices notices) {
        this.model = model;
        this.background = background;
        this.notices = notices;
        start();
    }

    public ModelChoice model() {
        return model;
    }

    public ReadOnlyObjectProperty<ModelStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// What the model says of itself, once it is ready.
    public ReadOnlyObjectProperty<Answer.@Nullable Described> describedProperty() {
        return described.getReadOnlyProperty();
    }

    /// The process, while there is one.
    public OptionalLong pid() {
        return process == null ? OptionalLong.empty() : OptionalLong.of(process.pid());
    }

    /// Asks; `question` is handed its id. Cancelling the future ends the question in the process, too.
    /// `progress` hears how many rows are answered, on any thread. Fails at once while there is no process.
    public <A extends Answer> CompletableFuture<List<A>> ask(
            Function<String, Query> question, Class<A> kind, IntConsumer progress) {
        Query query = question.apply(Long.toString(numbers.incrementAndGet()));
        var asked = new Pending<>(query, kind, progress);
        ModelProcess to = process;
        if (to == null) {
            asked.fail(whyNot(), background::show);
            return asked.future();
        }
        pending.put(query.id(), asked);
        var _ = asked.future().whenComplete((_, _) -> {
            if (asked.future().isCancelled() && pending.remove(query.id()) != null) {
                send(to, new Query.Cancel(query.id()));
            }
        });
        send(to, query);
        return asked.future();
    }

    /// What the engine opens: the run with all its seeds, or the checkpoint.
    static Path opened(ModelChoice model) {
        Path checkpoints = model.checkpoint().toAbsolutePath().getParent();
        Path run = checkpoints == null ? null : checkpoints.getParent();
        return model.run().isEmpty() || run == null ? model.checkpoint() : run;
    }

    private void start() {
        status.set(new ModelStatus(ModelStatus.State.STARTING, Text.tr("The model is being opened.")));
        background.run(
                () -> new ModelProcess(
                        EngineCommand.of("serve", "--model", opened(model).toString())
                                .start()),
                this::started,
                error -> fail(Text.tr("The engine cannot be started. %s", Notices.reason(error))));
    }

    private void started(ModelProcess started) {
        if (closed) {
            started.end();
            return;
        }
        process = started;
        background.run(
                () -> {
                    started.readMessages();
                    return started;
                },
                _ -> {},
                _ -> {});
        background.run(
                () -> {
                    started.readAnswers(this::take);
                    return started;
                },
                _ -> ended(started),
                _ -> ended(started));
        var _ = ask(Query.Describe::new, Answer.Described.class, _ -> {}).whenComplete((answers, _) -> {
            if (answers != null && started == process) {
                described.set(answers.getFirst());
                status.set(ModelStatus.READY);
            }
        });
    }

    private void send(ModelProcess to, Query query) {
        to.put(query);
        background.run(
                () -> {
                    to.send();
                    return query;
                },
                _ -> {},
                _ -> {}); // A process that does not read has ended; its end is noticed by the reader.
    }

    /// Called by the thread that reads.
    private void take(Answer answer) {
        Pending<?> asked = pending.get(answer.id());
        if (asked != null && asked.take(answer, background::show)) {
            pending.remove(answer.id());
            if (!(answer instanceof Answer.Described)) {
                failures.set(0);
            }
        }
    }

    private void ended(ModelProcess which) {
        if (which != process) {
            return;
        }
        process = null;
        String why = which.lastWords();
        pending.values().forEach(asked -> asked.fail(Text.tr("The model's process ended. %s", why), background::show));
        pending.clear();
        if (closed) {
            return;
        }
        if (!status.get().isReady() && described.get() == null) {
            fail(why.isEmpty() ? Text.tr("The model's process ended at once.") : why);
            return;
        }
        int times = failures.incrementAndGet();
        if (times >= MOST_FAILURES) {
            fail(Text.tr("The model's process ended %d times in a row. %s", times, why));
            return;
        }
        notices.warn(Text.tr("The process of the model \"%s\" ended and is started again.", model.title()), why);
        status.set(new ModelStatus(ModelStatus.State.STARTING, Text.tr("The model's process is started again.")));
        background.after(
                FIRST_PAUSE.multipliedBy(1L << times),
                () -> background.show(() -> {
                    if (!closed) {
                        start();
                    }
                }));
    }

    private void fail(String message) {
        if (!closed) {
            status.set(new ModelStatus(ModelStatus.State.FAILED, message));
            notices.error(Text.tr("The model \"%s\" cannot be used.", model.title()), message);
        }
    }

    private String whyNot() {
        return switch (status.get().state()) {
            case FAILED -> status.get().message();
            default -> Text.tr("The model is not ready yet.");
        };
    }

    @Override
    public void close() {
        closed = true;
        status.set(ModelStatus.NONE);
        ModelProcess running = process;
        if (running != null) {
            running.end();
        }
    }
}
