package org.molweave.engine.query;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.kg.Omission;

/// A question to a model that is kept warm. The client chooses the `id`, and every answer carries it.
///
/// `series` names the repetition that answers (`seed 2`); empty for the first one.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "ask")
@JsonSubTypes({
    @Type(value = Query.Describe.class, name = "describe"),
    @Type(value = Query.Predict.class, name = "predict"),
    @Type(value = Query.Embed.class, name = "embed"),
    @Type(value = Query.Explain.class, name = "explain"),
    @Type(value = Query.WhatIf.class, name = "what-if"),
    @Type(value = Query.EntityVectors.class, name = "entity-vectors"),
    @Type(value = Query.Cancel.class, name = "cancel"),
})
public sealed interface Query {

    String id();

    /// What the model is: [Answer.Described].
    record Describe(String id) implements Query {}

    /// Values of all properties, over all repetitions: [Answer.Predicted].
    record Predict(String id, List<String> smiles) implements Query {
        public Predict {
            smiles = molecules(smiles);
        }
    }

    /// One vector per molecule: [Answer.Embedded].
    record Embed(String id, List<String> smiles, String series) implements Query {
        public Embed {
            smiles = molecules(smiles);
            series = text(series);
        }
    }

    /// Attention per molecule: [Answer.Explained].
    record Explain(String id, List<String> smiles, String series) implements Query {
        public Explain {
            smiles = molecules(smiles);
            series = text(series);
        }
    }

    /// A molecule without some facts beside the whole one: [Answer.Compared].
    record WhatIf(String id, String smiles, Omission without, String series) implements Query {
        public WhatIf {
            if (text(smiles).isEmpty() || without == null) {
                throw new IllegalArgumentException(
                        "A what-if names a molecule (smiles) and what to leave out (without).");
            }
            series = text(series);
        }
    }

    /// What was learned about elements, attributes and relations: [Answer.Vectors].
    record EntityVectors(String id, String series) implements Query {
        public EntityVectors {
            series = text(series);
        }
    }

    /// Ends the question of this id, which is then answered by [Answer.Cancelled].
    record Cancel(String id) implements Query {}

    private static List<String> molecules(@Nullable List<String> smiles) {
        if (smiles == null) {
            throw new IllegalArgumentException("The question names no molecules (smiles).");
        }
        for (@Nullable String text : smiles) {
            if (text == null) {
                throw new IllegalArgumentException("One of the molecules (smiles) is null.");
            }
        }
        return List.copyOf(smiles);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
