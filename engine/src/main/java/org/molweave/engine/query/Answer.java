package org.molweave.engine.query;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.data.Property;
import org.molweave.engine.graph.AttentionTable;

/// The answer to the [Query] of the same `id`.
///
/// Lists are answered in parts: `rows` are those from row `from` on, of `total`; the last part ends at
/// `total`. What is asked meanwhile is answered in between.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
@JsonSubTypes({
    @Type(value = Answer.Described.class, name = "described"),
    @Type(value = Answer.Predicted.class, name = "predicted"),
    @Type(value = Answer.Embedded.class, name = "embedded"),
    @Type(value = Answer.Explained.class, name = "explained"),
    @Type(value = Answer.Compared.class, name = "compared"),
    @Type(value = Answer.Vectors.class, name = "vectors"),
    @Type(value = Answer.Cancelled.class, name = "cancelled"),
    @Type(value = Answer.Failed.class, name = "failed"),
})
public sealed interface Answer {

    String id();

    /// One molecule of a list in the order of the question. A molecule that cannot be used has a `problem`
    /// and no `value`.
    record Row<T>(String smiles, String problem, @Nullable T value) {}

    /// A part of the rows of a list.
    sealed interface Part<T> extends Answer {

        int from();

        int total();

        List<Row<T>> rows();

        /// How many rows are answered with this part.
        default int done() {
            return from() + rows().size();
        }
    }

    /// What the model is and what it predicts.
    record Described(String id, ModelAbout about, List<Property> properties, List<String> series) implements Answer {}

    /// Predictions for some of the molecules asked about.
    record Predicted(String id, int from, int total, List<Row<Prediction>> rows) implements Part<Prediction> {}

    /// Graph vectors of some of the molecules asked about.
    record Embedded(String id, int from, int total, String series, List<Row<float[]>> rows) implements Part<float[]> {}

    /// Attention over some of the molecules asked about.
    record Explained(String id, int from, int total, String series, List<Row<AttentionTable>> rows)
            implements Part<AttentionTable> {}

    /// `whole` and `rest` are the predictions with all facts and with those that are left, `distance` and `cosine`
    /// compare the two vectors of the repetition `series`, `attention` is what it attends to with the facts
    /// that are left. `note` says where leaving out facts cannot change anything.
    record Compared(
            String id,
            String series,
            String note,
            @Nullable Prediction whole,
            @Nullable Prediction rest,
            float distance,
            float cosine,
            @Nullable AttentionTable attention)
            implements Answer {}

    /// The rows of the model's embedding tables.
    record Vectors(String id, String series, List<EntityVector> rows) implements Answer {}

    /// The question was withdrawn before it was answered.
    record Cancelled(String id) implements Answer {}

    /// The question could not be answered; `id` is empty where not even that could be read.
    record Failed(String id, String message) implements Answer {}
}
