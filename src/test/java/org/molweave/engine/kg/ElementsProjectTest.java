package org.molweave.engine.kg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample project is what our builder makes of its table.
final class ElementsProjectTest {

    private static final Path PROJECT = Path.of("sample-projects/elements");

    @TempDir
    private Path folder;

    @Test
    void theFactsAndRulesAreTheGeneratedOnes() throws IOException {
        var builder = new ElementGraphBuilder(ElementTable.read(PROJECT.resolve("data/elements.csv")));

        builder.write(folder.resolve("elements.tsv"), builder.rules(new Binning.Published(), List.of()));

        for (String name : List.of("elements.tsv", "elements.rules.json")) {
            assertEquals(
                    -1,
                    Files.mismatch(folder.resolve(name), PROJECT.resolve("kg").resolve(name)),
                    name);
        }
    }

    @Test
    void theTableIsTheOneOfTheEngine() throws IOException {
        try (var builtIn = ElementTable.class.getResourceAsStream("elements.csv")) {
            assertNotNull(builtIn);
            assertArrayEquals(builtIn.readAllBytes(), Files.readAllBytes(PROJECT.resolve("data/elements.csv")));
        }
    }
}
