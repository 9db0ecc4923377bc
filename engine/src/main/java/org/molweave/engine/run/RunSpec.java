package org.molweave.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything needed to repeat a run. Paths are relative to the project where they lie inside it.
///
/// `stage` is the stage of the project's recipe that the run belongs to, `title` how it is called in tables.
/// `parent` is the id of the run that hands over its checkpoint, or the path of a checkpoint. `inputs` holds the
/// SHA-256 of every file that the run reads, `versions` names the program, the Java and the libraries that computed it.
public record RunSpec(
        int format,
        String id,
        @Nullable String stage,
        String title,
        String method,
        JsonNode settings,
        @Nullable DataSpec data,
        @Nullable String knowledgeGraph,
        @Nullable SplitSpec split,
        @Nullable String parent,
        long seed,
        String created,
        Map<String, String> inputs,
        Map<String, String> versions) {

    public static final int FORMAT = 1;

    /// Which file, and which of its columns; what is not named is guessed. `exclude` names files whose molecules
    /// (rows of the split parts listed) must not be in the data: a test set kept out of a pre-training set.
    public record DataSpec(
            String file,
            @Nullable String smilesColumn,
            @Nullable List<String> properties,
            @Nullable String splitColumn,
            boolean mergeDuplicates,
            boolean removeSalts,
            List<Exclusion> exclude) {

        /// A file whose columns are all guessed and whose rows are all used as they are.
        public static DataSpec of(String file) {
            return new DataSpec(file, null, null, null, false, false, List.of());
        }
    }

    /// All rows of `file`, or those whose split column says one of `parts`.
    public record Exclusion(String file, @Nullable String splitColumn, List<String> parts) {}

    /// `kind` is `random`, `scaffold`, `scaffold-balanced` or `column`; the shares are of all rows, the rest is the
    /// test.
    public record SplitSpec(String kind, double train, double validation) {

        public static final List<String> KINDS = List.of("random", "scaffold", "scaffold-balanced", "column");

        public static final double TRAIN = 0.8;
        public static final double VALIDATION = 0.1;

        /// With the usual shares.
        public static SplitSpec of(String kind) {
            return new SplitSpec(kind, TRAIN, VALIDATION);
        }

        /// Whether each of the three parts has a share.
        public boolean isPossible() {
            return train > 0 && validation > 0 && train + validation <= 1 - 1e-9;
        }
    }

    /// The same run under another name.
    public RunSpec withId(String newId) {
        return new RunSpec(
                format,
                newId,
                stage,
                title,
                method,
                settings,
                data,
                knowledgeGraph,
                split,
                parent,
                seed,
                created,
                inputs,
                versions);
    }

    /// Whether the other run would compute the same: everything equal but its name, its title, its time and the
    /// versions.
    public boolean computesTheSameAs(RunSpec other) {
        return method.equals(other.method)
                && settings.equals(other.settings)
                && java.util.Objects.equals(data, other.data)
                && java.util.Objects.equals(knowledgeGraph, other.knowledgeGraph)
                && java.util.Objects.equals(split, other.split)
                && java.util.Objects.equals(parent, other.parent)
                && seed == other.seed
                && inputs.equals(other.inputs);
    }
}
