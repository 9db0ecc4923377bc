package org.molweave.engine.chem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ElementTest {

    @Test
    void theTableRunsFromHydrogenToOganesson() {
        assertEquals(118, Element.all().size());
        assertEquals(new Element(17, "Cl", "Chlorine"), Element.of(17));
        assertEquals(new Element(118, "Og", "Oganesson"), Element.all().getLast());
        for (int z = 1; z <= 118; z++) {
            assertEquals(z, Element.of(z).atomicNumber());
        }
    }

    @Test
    void symbolsAreFoundAsWritten() {
        assertEquals(78, Element.find("Pt").orElseThrow().atomicNumber());
        assertEquals(Optional.empty(), Element.find("PT"));
        assertEquals(Element.DUMMY, Element.find("*").orElseThrow());
        assertEquals(OptionalInt.of(Element.LAST), Element.findNumber("Og"));
        assertEquals(OptionalInt.empty(), Element.findNumber("*"));
        assertEquals(OptionalInt.empty(), Element.findNumber("Gas"));
    }

    @Test
    void numbersBeyondTheTableAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Element.of(119));
    }
}
