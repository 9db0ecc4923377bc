package org.molweave.engine.kg;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Facts to leave out, for the question "what if the model did not know this?": all facts of some relations,
/// and all facts with some attributes.
public record Omission(Set<String> relations, Set<String> attributes) {

    /// Leaves nothing out.
    public static final Omission NONE = new Omission(Set.of(), Set.of());

    public Omission {
        relations = names(relations);
        attributes = names(attributes);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return relations.isEmpty() && attributes.isEmpty();
    }

    public boolean omits(Triple fact) {
        return relations.contains(fact.relation()) || attributes.contains(fact.head());
    }

    /// Nothing where a question in JSON leaves the field out.
    private static Set<String> names(@Nullable Set<String> given) {
        return given == null ? Set.of() : Set.copyOf(given);
    }
}
