package org.molweave.plugins.kcl;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.molweave.engine.data.Property;
import org.molweave.engine.run.RunSpec;
import org.molweave.engine.train.Checkpoint;

/// Whether the model that a fine-tuning starts from may know answers of its test: one that was fine-tuned itself has
/// learned measured values, and its checkpoint says of which molecules.
final class LearnedBefore {

    /// The splits whose test part is the same for every seed.
    private static final Set<String> WITHOUT_CHANCE = Set.of("scaffold", "column");

    private LearnedBefore() {}

    /// What to tell the user; empty where the start has learned no values of these properties, or only those of the
    /// training part of the same split.
    static Optional<String> warning(
            RunSpec now, List<Property> properties, int seeds, Checkpoint start, KclDescription description) {
        KclDescription.HeadDescription head = description.head();
        if (head == null) {
            return Optional.empty();
        }
        Set<String> learned = head.properties().stream().map(Property::name).collect(Collectors.toSet());
        List<String> again = properties.stream()
                .map(Property::name)
                .filter(learned::contains)
                .toList();
        return again.isEmpty() ? Optional.empty() : warning(now, again, seeds, start.run(), start.seed());
    }

    /// `then` is the specification of the run that made the start, `again` the properties that both learn.
    static Optional<String> warning(RunSpec now, List<String> again, int seeds, JsonNode then, long thenSeed) {
        String file = then.path("data").path("file").asText("");
        // A head on frozen vectors is left behind, and with it what it has learned.
        boolean frozen = then.path("settings").path("protocol").asText("").equals("FROZEN");
        RunSpec.DataSpec data = now.data();
        if (file.isEmpty() || frozen || data == null) {
            return Optional.empty();
        }
        String values = again.size() > 3 ? again.size() + " properties" : String.join(", ", again);
        String sha256 = then.path("inputs").path(file).asText("");
        if (sha256.isEmpty() || !sha256.equals(now.inputs().get(data.file()))) {
            return Optional.of(
                    "The model that this run starts from has learned measured values before (%s of %s). Molecules of the test part that stand in that file make the test score too good. An honest score starts from a model that was only pre-trained."
                            .formatted(values, file));
        }
        return keptTheSameTest(now, seeds, then, thenSeed)
                ? Optional.empty()
                : Optional.of(
                        "The model that this run starts from has learned measured values of this file before (%s), with another split (%s): molecules of the test part were among them, so the test score is too good. Start from a model that was only pre-trained, or use its split."
                                .formatted(
                                        values, then.path("split").path("kind").asText("none")));
    }

    private static boolean keptTheSameTest(RunSpec now, int seeds, JsonNode then, long thenSeed) {
        RunSpec.SplitSpec split = now.split();
        JsonNode before = then.path("split");
        if (split == null || !split.kind().equals(before.path("kind").asText(""))) {
            return false;
        }
        if (split.kind().equals("column")) {
            RunSpec.DataSpec data = now.data();
            String column = then.path("data").path("splitColumn").asText("");
            // A column that is not named is the one that is guessed.
            return data == null || data.splitColumn() == null || column.isEmpty() || column.equals(data.splitColumn());
        }
        boolean sameShares = split.train() == before.path("train").asDouble()
                && split.validation() == before.path("validation").asDouble();
        boolean sameChance = WITHOUT_CHANCE.contains(split.kind()) || (seeds == 1 && now.seed() == thenSeed);
        return sameShares && sameChance;
    }
}
