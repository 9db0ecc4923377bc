package org.molweave.app.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.molweave.app.text.Text;
import org.molweave.engine.query.Answer;
import org.molweave.engine.query.Query;

/// A question under way. Its parts come from one thread; the future is completed by whoever is handed the
/// completion.
final class Pending<A extends Answer> {

    private final Query query;
    private final Class<A> kind;
    private final IntConsumer progress;
    private final List<A> parts = new ArrayList<>();
    private final CompletableFuture<List<A>> future = new CompletableFuture<>();

    Pending(Query query, Class<A> kind, IntConsumer progress) {
        this.query = query;
        this.kind = kind;
        this.progress = progress;
    }

    Query query() {
        return query;
    }

    CompletableFuture<List<A>> future() {
        return future;
    }

    /// Takes an answer; true where it was the last one.
    boolean take(Answer answer, Consumer<Runnable> screen) {
        switch (answer) {
            case Answer.Failed failed -> fail(failed.message(), screen);
            case Answer.Cancelled _ -> fail(Text.tr("It was cancelled."), screen);
            default -> {
                if (!kind.isInstance(answer)) {
                    fail(Text.tr("The model gave an answer to another question."), screen);
                    return true;
                }
                parts.add(kind.cast(answer));
                if (answer instanceof Answer.Part<?> part) {
                    progress.accept(part.done());
                    if (part.done() < part.total()) {
                        return false;
                    }
                }
                screen.accept(() -> future.complete(parts));
            }
        }
        return true;
    }

    void fail(String message, Consumer<Runnable> screen) {
        screen.accept(() -> future.completeExceptionally(new InferenceException(message)));
    }
}
