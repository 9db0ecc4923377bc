package org.molweave.plugins.kcl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.RunSpec;

class LearnedBeforeTest {

    private static RunSpec now(String split, long seed) {
        return new RunSpec(
                RunSpec.FORMAT,
                "now",
                null,
                "Now",
                "kcl-finetune",
                Json.object(),
                RunSpec.DataSpec.of("data/a.csv"),
                null,
                RunSpec.SplitSpec.of(split),
                null,
                seed,
                "",
                Map.of("data/a.csv", "aaaa"),
                Map.of());
    }

    private static ObjectNode then(String sha256, String split) {
        ObjectNode then = Json.object();
        then.putObject("settings").put("protocol", "FINE_TUNE");
        then.putObject("data").put("file", "data/old.csv").put("splitColumn", "part");
        then.putObject("split").put("kind", split).put("train", 0.8).put("validation", 0.1);
        then.putObject("inputs").put("data/old.csv", sha256);
        return then;
    }

    private static Optional<String> warning(RunSpec now, int seeds, ObjectNode then) {
        return LearnedBefore.warning(now, List.of("logS"), seeds, then, 1);
    }

    @Test
    void theSameFileWithAnotherSplitGivesTheTestAway() {
        String text = warning(now("scaffold", 1), 1, then("aaaa", "random")).orElseThrow();

        assertTrue(text.contains("logS") && text.contains("another split (random)"), text);
    }

    @Test
    void theSameSplitKeepsItsTestWhereNoChanceIsInIt() {
        assertEquals(Optional.empty(), warning(now("scaffold", 7), 3, then("aaaa", "scaffold")));
        assertEquals(Optional.empty(), warning(now("column", 7), 3, then("aaaa", "column")));
        assertEquals(Optional.empty(), warning(now("random", 1), 1, then("aaaa", "random")));
        assertTrue(warning(now("random", 1), 3, then("aaaa", "random")).isPresent(), "seeds 2 and 3 split otherwise");
        assertTrue(warning(now("random", 2), 1, then("aaaa", "random")).isPresent());
    }

    @Test
    void otherSharesAreAnotherTest() {
        ObjectNode then = then("aaaa", "scaffold");
        then.withObject("/split").put("train", 0.7);

        assertTrue(warning(now("scaffold", 1), 1, then).isPresent());
    }

    @Test
    void anotherFileWithTheSamePropertyMayHoldTheSameMolecules() {
        String text = warning(now("scaffold", 1), 1, then("bbbb", "scaffold")).orElseThrow();

        assertTrue(text.contains("logS of data/old.csv"), text);
    }

    @Test
    void aHeadOnFrozenVectorsHasLeftTheEncoderAsItWas() {
        ObjectNode then = then("aaaa", "random");
        then.withObject("/settings").put("protocol", "FROZEN");

        assertEquals(Optional.empty(), warning(now("scaffold", 1), 1, then));
    }

    @Test
    void importedWeightsSayNothingOfARun() {
        assertEquals(Optional.empty(), warning(now("scaffold", 1), 1, Json.object()));
    }
}
