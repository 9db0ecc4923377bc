package org.molweave.app.inference;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.molweave.app.notice.Notices;
import org.molweave.app.project.Selection;
import org.molweave.app.text.Text;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.graph.AttentionTable;
import org.molweave.engine.query.Answer;
import org.molweave.engine.query.Prediction;

/// What the model says of the molecule in focus: attention, prediction and vector, each null until it is
/// known, and never those of another molecule. Used on the JavaFX thread.
public final class FocusAnswers {

    private final Inference inference;
    private final Selection selection;
    private final AnswerCache cache = new AnswerCache();
    private final ReadOnlyObjectWrapper<@Nullable AttentionTable> attention =
            new ReadOnlyObjectWrapper<>(this, "attention");
    private final ReadOnlyObjectWrapper<@Nullable Prediction> prediction =
            new ReadOnlyObjectWrapper<>(this, "prediction");
    private final ReadOnlyObjectWrapper<float @Nullable []> vector = new ReadOnlyObjectWrapper<>(this, "vector");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final Subscription subscription;
    private long newest;

    FocusAnswers(Inference inference, Selection selection) {
        this.inference = inference;
        this.selection = selection;
        subscription = Subscription.combine(
                inference.modelProperty().subscribe(_ -> cache.clear()),
                inference.statusProperty().subscribe(_ -> ask()),
                selection.focusProperty().subscribe(_ -> ask()));
    }

    /// The attention over bonds and facts; null also where the model has none.
    public ReadOnlyObjectProperty<@Nullable AttentionTable> attentionProperty() {
        return attention.getReadOnlyProperty();
    }

    /// Null also where the model has no head.
    public ReadOnlyObjectProperty<@Nullable Prediction> predictionProperty() {
        return prediction.getReadOnlyProperty();
    }

    /// The graph vector by the first repetition.
    public ReadOnlyObjectProperty<float @Nullable []> vectorProperty() {
        return vector.getReadOnlyProperty();
    }

    /// Why there is no answer to this molecule; empty while all is well.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    private void ask() {
        long number = ++newest;
        attention.set(null);
        prediction.set(null);
        vector.set(null);
        problem.set("");
        Selection.Focus focus = selection.focus();
        Answer.Described described = inference.described();
        if (focus == null || described == null || !inference.status().isReady()) {
            return;
        }
        Molecule molecule = focus.molecule();
        if (described.about().attends()) {
            one(number, molecule, AttentionTable.class, attention::set, smiles -> inference.explain(smiles, _ -> {}));
        }
        if (!described.properties().isEmpty()) {
            one(number, molecule, Prediction.class, prediction::set, smiles -> inference.predict(smiles, _ -> {}));
        }
        one(number, molecule, float[].class, vector::set, smiles -> inference.embed(smiles, _ -> {}));
    }

    private <T> void one(long number, Molecule molecule, Class<T> kind, Consumer<T> show, Asking<T> question) {
        String smiles = molecule.smiles();
        var known = cache.find(kind, smiles);
        if (known.isPresent()) {
            show.accept(known.get());
            return;
        }
        var _ = question.ask(List.of(smiles)).whenComplete((rows, error) -> {
            if (number != newest) {
                return;
            }
            if (rows == null) {
                problem.set(Notices.reason(cause(error)));
                return;
            }
            T value = rows.getFirst().value();
            if (value == null) {
                problem.set(Text.tr(
                        "The model cannot take this molecule. %s",
                        rows.getFirst().problem()));
            } else {
                cache.put(smiles, value);
                show.accept(value);
            }
        });
    }

    private static Throwable cause(Throwable error) {
        return error instanceof java.util.concurrent.CompletionException && error.getCause() != null
                ? error.getCause()
                : error;
    }

    /// A question about a list of molecules.
    @FunctionalInterface
    private interface Asking<T> {
        CompletableFuture<List<Answer.Row<T>>> ask(List<String> smiles);
    }

    void close() {
        subscription.unsubscribe();
    }
}
