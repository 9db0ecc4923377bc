package org.molweave.app.project;

import java.nio.file.Path;

/// A stored model that answers questions about molecules: the path of its checkpoint without suffix, the id of the run
/// that made it (empty for a model from elsewhere), and how it is called.
public record ModelChoice(Path checkpoint, String run, String title) {}
