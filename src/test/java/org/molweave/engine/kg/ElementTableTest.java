package org.molweave.engine.kg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ElementTableTest {

    @TempDir
    private Path folder;

    @Test
    void theBuiltInTableHasAllElements() {
        ElementTable table = ElementTable.builtIn();

        assertEquals(118, table.elements().size());
        assertEquals(List.of(), table.problems());
        assertEquals(2.2, table.findValue(1, "electronegativity_pauling").orElse(0));
        assertTrue(table.findValue(2, "electronegativity_pauling").isEmpty());
    }

    @Test
    void rowsAndCellsThatCannotBeUsedAreReported() throws IOException {
        ElementTable table = read("""
                atomic_number,symbol,period,group,boiling_K
                1,H,1,1,hot
                2,He,1,18,4.22
                2,He,1,18,4.22
                3,Xx,2,1,
                4,B,2,13,
                """);

        assertEquals(Set.of(1, 2), Set.copyOf(table.elements()));
        assertEquals(4, table.problems().size());
        assertEquals(
                "boiling_K of H is no number: hot.", table.problems().getFirst().reason());
        assertEquals(2, table.problems().getFirst().line());
    }

    @Test
    void tablesOfOtherThingsAreRefused() {
        refused("has no column symbol", "atomic_number,name\n1,H\n");
        refused("holds no element", "atomic_number,symbol,period,group\n");
        refused("has no column", "");
    }

    @Test
    void aMissingPropertyIsNamedWhenItIsNeeded() throws IOException {
        var builder = new ElementGraphBuilder(read("atomic_number,symbol,period,group\n1,H,1,1\n"));
        KnowledgeRules rules = builder.rules(new Binning.Published(), List.of("isRadiusOf"));

        var thrown = assertThrows(IllegalArgumentException.class, () -> builder.build("k", rules));

        assertTrue(String.valueOf(thrown.getMessage()).contains("needs the column radius_calculated_pm"));
        assertEquals(
                List.of(new Triple("Family1", "isFamilyOf", "H")),
                builder.build("k", builder.rules(new Binning.Published(), List.of("isFamilyOf")))
                        .triples());
    }

    private ElementTable read(String text) throws IOException {
        return ElementTable.read(Files.writeString(folder.resolve("made.csv"), text));
    }

    private void refused(String reason, String text) {
        var thrown = assertThrows(TripleFileException.class, () -> read(text), reason);
        assertTrue(String.valueOf(thrown.getMessage()).contains(reason), thrown.getMessage());
    }
}
