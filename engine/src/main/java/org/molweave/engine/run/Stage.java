package org.molweave.engine.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// One step of a project's recipe, to become one run. `parent` is the id of an earlier stage, or the path of a
/// checkpoint; `settings` holds only what differs from the method's defaults.
public record Stage(
        String id,
        String title,
        String method,
        RunSpec.@Nullable DataSpec data,
        @Nullable String knowledgeGraph,
        RunSpec.@Nullable SplitSpec split,
        @Nullable String parent,
        ObjectNode settings,
        long seed) {}
