package org.molweave.engine.query;

import java.io.IOException;
import java.nio.file.Path;

/// Opens a stored model for questions.
@FunctionalInterface
public interface ModelLoader {

    /// `checkpoint` is the path without suffix: `<checkpoint>.safetensors` and `<checkpoint>.json` stand side by side.
    Model open(Path checkpoint, String device) throws IOException;
}
