package org.molweave.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetCheckTest {

    @TempDir
    private Path folder;

    @Test
    void duplicatesSaltsElementsAndLeaksAreCounted() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), """
                smiles,toxic,logS,split
                CCO,1,0.5,train
                OCC,0,0.5,test
                C[C@H](N)C(=O)O,0,1.5,train
                C[C@@H](N)C(=O)O,0,,test
                CC(=O)[O-].[Na+],0,> 3,train
                FAIL,0,2,train
                """);

        DatasetCheck check = DatasetCheck.of(MoleculeReader.read(file));

        assertEquals(5, check.molecules());
        assertEquals(1, check.leftOut());
        assertEquals(1, check.severalFragments());
        assertEquals(1, check.duplicateGroups());
        assertEquals(1, check.duplicateRows());
        assertEquals(Map.of("train", 3, "test", 2), check.parts());
        assertEquals(2, check.leaked());
        assertEquals(Map.of("C", 5, "N", 2, "O", 5, "Na", 1), check.elements());
        assertEquals(
                List.of(
                        new DatasetCheck.PropertyCheck(
                                new Property("toxic", Property.Kind.CLASSIFICATION, ""), 5, 0, 1, 0.2, 1),
                        new DatasetCheck.PropertyCheck(
                                new Property("logS", Property.Kind.REGRESSION, ""), 3, 0.5, 1.5, 2.5 / 3, 0)),
                check.properties());
    }

    @Test
    void theTextNamesWhatMatters() throws IOException {
        Path file = Files.writeString(folder.resolve("y.csv"), "smiles,toxic\nCCO,1\nOCC,0\nCCC,0\nFAIL,1\n");

        String text = DatasetCheck.of(MoleculeReader.read(file)).text(10);

        assertTrue(text.startsWith("y: 3 molecules, 1 row left out"), text);
        assertTrue(text.contains("toxic: 3 known; classes, 33.3 % positive; 1 duplicate groups disagree"), text);
        assertTrue(text.contains("line 5 (left out): Unexpected character 'A' at position 2."), text);
    }
}
