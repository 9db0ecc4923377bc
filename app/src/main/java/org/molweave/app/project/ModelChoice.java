package org.molweave.app.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A stored model that answers questions about molecules: the path of its checkpoint without suffix, the id of the run
/// that made it (empty for a model from elsewhere), and how it is called.
public record ModelChoice(Path checkpoint, String run, String title) {

    /// A checkpoint by the path of either of its files, or without suffix; empty where one of the two is missing. A
    /// model without title is called by its file.
    public static Optional<ModelChoice> find(Path file, String run, String title) {
        String name = file.getFileName().toString().replaceFirst("\\.(safetensors|json)$", "");
        boolean whole = Files.exists(file.resolveSibling(name + ".json"))
                && Files.exists(file.resolveSibling(name + ".safetensors"));
        return whole
                ? Optional.of(new ModelChoice(file.resolveSibling(name), run, title.isEmpty() ? name : title))
                : Optional.empty();
    }
}
