package org.molweave.engine.chem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.MoleculeReader;
import org.molweave.engine.data.ReadListener;
import org.molweave.engine.data.ReadOptions;

final class SdFileTest {

    private static final List<String> ODD = List.of(
            "C[C@H](N)C(=O)[O-]", "F/C=C/F", "c1ccc2[nH]ccc2c1", "[13CH4]", "[Na+].[Cl-]", "C[N+](C)(C)C", "CCO");

    @TempDir
    private Path folder;

    private static String written(List<SdFile.Entry> records) throws IOException {
        var out = new ByteArrayOutputStream();
        SdFile.write(out, records);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void moleculesComeBackWithTheirData() throws Exception {
        Path file = folder.resolve("m.sdf");
        List<SdFile.Entry> records = ODD.stream()
                .map(smiles ->
                        new SdFile.Entry(smiles, "named " + smiles.length(), Map.of("logS", "-" + smiles.length())))
                .toList();
        Files.writeString(file, written(records));

        MoleculeDataset read = MoleculeReader.read(file, ReadOptions.DEFAULTS, ReadListener.NONE);

        assertEquals(
                ODD.stream().map(SdFileTest::canonical).toList(),
                read.molecules().stream()
                        .map(molecule -> canonical(molecule.smiles()))
                        .toList());
        assertTrue(
                read.properties().stream().anyMatch(property -> property.name().equals("logS")));
    }

    private static String canonical(String smiles) {
        try {
            return CanonicalSmiles.of(Smiles.parse(smiles));
        } catch (SmilesException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void rowsWithoutAStructureKeepTheirPlace() throws IOException {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("a <b>", "two\n\nlines");
        data.put("empty", "");

        String text = written(List.of(
                new SdFile.Entry("nonsense", "1", data),
                new SdFile.Entry("", "2", Map.of()),
                new SdFile.Entry("CC", "3", Map.of())));

        assertEquals(3, text.split("\\$\\$\\$\\$\n", -1).length - 1);
        assertTrue(text.startsWith("1\n"), text);
        assertTrue(text.contains("> <a__b_>\ntwo  lines\n\n"), text);
        assertFalse(text.contains("empty"), text);
    }

    @Test
    void structuresAreDrawnWithTheirWedges() throws IOException {
        String text = written(List.of(new SdFile.Entry("C[C@H](N)O", "", Map.of())));

        List<String> bonds = text.lines().skip(8).limit(3).toList();
        assertTrue(bonds.stream().anyMatch(bond -> bond.matches("\\s*\\d+\\s+\\d+\\s+1\\s+[16].*")), text);
        assertTrue(text.lines().skip(4).limit(4).distinct().count() == 4, text);
    }
}
