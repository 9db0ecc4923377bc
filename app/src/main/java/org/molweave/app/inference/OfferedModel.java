package org.molweave.app.inference;

import org.molweave.app.project.ModelChoice;

/// A model to choose: where it comes from, and what is known of it (its score, its run) in a few words.
public record OfferedModel(ModelChoice choice, Origin origin, String detail) {

    /// Where a model comes from.
    public enum Origin {
        /// Trained in this project.
        RUN,
        /// Came with the program or lies in the project.
        SHIPPED,
        /// A checkpoint from elsewhere.
        FILE
    }
}
