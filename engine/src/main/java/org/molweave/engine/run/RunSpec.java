package org.molweave.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything needed to repeat a run. Paths are relative to the project where they lie inside it.
///
/// `parent` is the id of the run that hands over its checkpoint, or the path of a checkpoint. `versions` names the
/// program, the Java and the libraries that computed it.
public record RunSpec(
        int format,
        String id,
        String method,
        JsonNode settings,
        @Nullable DataSpec data,
        @Nullable String knowledgeGraph,
        @Nullable SplitSpec split,
        @Nullable String parent,
        long seed,
        String created,
        Map<String, String> versions) {

    /// Which file, and which of its columns; what is not named is guessed. `exclude` names files whose molecules
    /// (rows of the split parts listed) must not be in the data: a test set kept out of a pre-training set.
    public record DataSpec(
            String file,
            @Nullable String smilesColumn,
            java.util.@Nullable List<String> properties,
            @Nullable String splitColumn,
            boolean mergeDuplicates,
            boolean removeSalts,
            java.util.List<Exclusion> exclude) {}

    public record Exclusion(String file, @Nullable String splitColumn, java.util.List<String> parts) {}

    /// `kind` is `random`, `scaffold`, `scaffold-balanced` or `column`.
    public record SplitSpec(String kind, double train, double validation) {}
}
