package org.molweave.app.inference;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.molweave.app.project.ModelChoice;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Activity;
import org.molweave.app.text.Text;
import org.molweave.engine.graph.AttentionTable;
import org.molweave.engine.kg.Omission;
import org.molweave.engine.query.Answer;
import org.molweave.engine.query.EntityVector;
import org.molweave.engine.query.Prediction;
import org.molweave.engine.query.Query;

/// The model of the workspace (or another one) to be asked: starts its process when it is chosen, ends it
/// when another one is, and passes questions on.
///
/// Used on the JavaFX thread, which also completes all futures. They fail with an [InferenceException].
public final class Inference implements AutoCloseable {

    private static final long ASK_AGAIN_MILLIS = 100;

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<@Nullable ModelChoice> model = new ReadOnlyObjectWrapper<>(this, "model");
    private final ReadOnlyObjectWrapper<ModelStatus> status =
            new ReadOnlyObjectWrapper<>(this, "status", ModelStatus.NONE);
    private final ReadOnlyObjectWrapper<Answer.@Nullable Described> described =
            new ReadOnlyObjectWrapper<>(this, "described");
    private final FocusAnswers focus;
    private @Nullable InferenceSession session;
    private Subscription sessionProperties = Subscription.EMPTY;
    private final Subscription choice;

    /// Of the workspace's model.
    public Inference(Workspace workspace) {
        this(workspace, workspace.modelProperty());
    }

    /// Of another model, to be compared.
    public Inference(Workspace workspace, ObservableValue<@Nullable ModelChoice> choice) {
        this.workspace = workspace;
        focus = new FocusAnswers(this, workspace.selection());
        this.choice = choice.subscribe(this::open);
    }

    /// The model that is being asked.
    public ReadOnlyObjectProperty<@Nullable ModelChoice> modelProperty() {
        return model.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ModelStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    public ModelStatus status() {
        return status.get();
    }

    /// What the model is, its properties and repetitions; null until it is ready.
    public ReadOnlyObjectProperty<Answer.@Nullable Described> describedProperty() {
        return described.getReadOnlyProperty();
    }

    public Answer.@Nullable Described described() {
        return described.get();
    }

    /// What the model says of the molecule in focus.
    public FocusAnswers focus() {
        return focus;
    }

    /// Predictions of all properties, one row per molecule, in their order.
    public CompletableFuture<List<Answer.Row<Prediction>>> predict(List<String> smiles, IntConsumer progress) {
        return ask(id -> new Query.Predict(id, smiles), Answer.Predicted.class, progress)
                .thenApply(Inference::rows);
    }

    /// Vectors by the first repetition.
    public CompletableFuture<List<Answer.Row<float[]>>> embed(List<String> smiles, IntConsumer progress) {
        return ask(id -> new Query.Embed(id, smiles, ""), Answer.Embedded.class, progress)
                .thenApply(Inference::rows);
    }

    /// Attention of the first repetition.
    public CompletableFuture<List<Answer.Row<AttentionTable>>> explain(List<String> smiles, IntConsumer progress) {
        return ask(id -> new Query.Explain(id, smiles, ""), Answer.Explained.class, progress)
                .thenApply(Inference::rows);
    }

    /// The molecule without some facts, beside the whole one.
    public CompletableFuture<Answer.Compared> whatIf(String smiles, Omission without) {
        return ask(id -> new Query.WhatIf(id, smiles, without, ""), Answer.Compared.class, _ -> {})
                .thenApply(List::getFirst);
    }

    /// The rows of the model's embedding tables.
    public CompletableFuture<List<EntityVector>> entityVectors() {
        return ask(id -> new Query.EntityVectors(id, ""), Answer.Vectors.class, _ -> {})
                .thenApply(answers -> answers.getFirst().rows());
    }

    /// The process that answers, while there is one.
    public OptionalLong pid() {
        return session == null ? OptionalLong.empty() : session.pid();
    }

    /// Waits for the answer to a long list, inside the work of an activity: shows how far it is, and ends the
    /// question when the activity is cancelled. `question` is one of the methods above; it is asked on the
    /// JavaFX thread.
    public <T> List<Answer.Row<T>> await(Activity activity, List<String> smiles, Question<T> question)
            throws Exception {
        var asked = new CompletableFuture<CompletableFuture<List<Answer.Row<T>>>>();
        int total = Math.max(1, smiles.size());
        IntConsumer progress =
                done -> activity.progress((double) done / total, Text.tr("%,d of %,d molecules", done, total));
        workspace.background().show(() -> asked.complete(question.ask(smiles, progress)));
        CompletableFuture<List<Answer.Row<T>>> answer = asked.get();
        while (true) {
            try {
                return answer.get(ASK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (activity.isCancelled()) {
                    answer.cancel(false);
                    throw new CancellationException(Text.tr("It was cancelled."));
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
    }

    /// [#predict], [#embed] or [#explain].
    @FunctionalInterface
    public interface Question<T> {
        CompletableFuture<List<Answer.Row<T>>> ask(List<String> smiles, IntConsumer progress);
    }

    private void open(@Nullable ModelChoice chosen) {
        closeSession();
        model.set(chosen);
        if (chosen == null) {
            return;
        }
        var opened = new InferenceSession(chosen, workspace.background(), workspace.notices());
        session = opened;
        sessionProperties = Subscription.combine(
                opened.describedProperty().subscribe(described::set),
                opened.statusProperty().subscribe(status::set));
    }

    private void closeSession() {
        sessionProperties.unsubscribe();
        if (session != null) {
            session.close();
        }
        session = null;
        sessionProperties = Subscription.EMPTY;
        described.set(null);
        status.set(ModelStatus.NONE);
    }

    private <A extends Answer> CompletableFuture<List<A>> ask(
            Function<String, Query> question, Class<A> kind, IntConsumer progress) {
        InferenceSession to = session;
        if (to == null) {
            return CompletableFuture.failedFuture(new InferenceException(
                    Text.tr("No model is chosen. Choose one that was trained, or a shipped one.")));
        }
        return to.ask(question, kind, progress);
    }

    private static <T> List<Answer.Row<T>> rows(List<? extends Answer.Part<T>> parts) {
        return parts.stream().flatMap(part -> part.rows().stream()).toList();
    }

    @Override
    public void close() {
        choice.unsubscribe();
        focus.close();
        closeSession();
    }
}
