package org.molweave.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.chem.Molecule;

class MoleculeReaderTest {

    @TempDir
    private Path folder;

    @Test
    void columnsAreGuessedAndNamed() throws IOException {
        Path file = file("a.csv", """
                name,smiles,logS,split
                ethanol,CCO,1.10,train
                "1,2-ethanediol",OCCO,0.5,train
                benzene,c1ccccc1,-1.64,test
                """);

        MoleculeDataset dataset = MoleculeReader.read(file);

        assertEquals("a", dataset.name());
        assertEquals(
                List.of("CCO", "OCCO", "c1ccccc1"),
                dataset.molecules().stream().map(Molecule::smiles).toList());
        assertEquals(List.of(new Property("logS", Property.Kind.REGRESSION, "")), dataset.properties());
        assertArrayEquals(new float[][] {{1.1f}, {0.5f}, {-1.64f}}, dataset.labels());
        assertArrayEquals(new long[] {2, 3, 4}, dataset.lines());
        assertArrayEquals(new String[] {"train", "train", "test"}, dataset.splits());
        assertArrayEquals(new String[] {"ethanol", "1,2-ethanediol", "benzene"}, dataset.names());
        assertEquals(List.of(), dataset.badRows());
    }

    @Test
    void whatAMoleculeIsCalledIsFoundWhereFilesSayIt() throws IOException {
        assertArrayEquals(
                new String[] {"Amigdalin", "Fenfuram"},
                names("esol.csv", "Compound ID,logS,id,smiles\nAmigdalin,-0.77,7,OCC\nFenfuram,-3.3,3,CCO\n"));
        assertArrayEquals(
                new String[] {"CHEMBL25", ""},
                names("chembl.csv", "smiles,acid,chembl_id,InChIKey\nCCO,1.5,CHEMBL25,X\nCCN,2.5,,Y\n"));
        assertArrayEquals(new String[] {"ethanol", "ethyl amine"}, names("a.smi", "CCO ethanol\nCCN\tethyl amine\n"));
        assertArrayEquals(new String[] {"ethanol", "amine"}, names("b.smi", "CCO\tethanol\nCCN\tamine\n"));
        assertEquals("1007", names("cid.csv", "CID,smiles,type\n" + rows(i -> 1000 + 7 * i, "drug"))[1]);
        assertArrayEquals(new String[0], names("counted.csv", "id,smiles,name\n" + rows(i -> i, "substance")));
        assertArrayEquals(new String[0], names("c.smi", "CCO\nCCN\n"));
        assertArrayEquals(new String[0], names("d.csv", "smiles,logS\nCCO,1\nCCN,2\n"));
    }

    @Test
    void theColumnOfNamesCanBeChosen() throws IOException {
        Path file = file("n.csv", "smiles,name,batch\nCCO,ethanol,B7\nCCN,amine,B9\n");

        MoleculeDataset dataset = MoleculeReader.read(file, ReadOptions.DEFAULTS.withNameColumn("batch"));

        assertArrayEquals(new String[] {"B7", "B9"}, dataset.names());
    }

    @Test
    void mergedRowsKeepTheNameOfTheFirst() throws IOException {
        Path file = file("m.csv", "smiles,name,logS\nCCO,ethanol,1\nCCN,amine,2\nOCC,alcohol,3\n");

        MoleculeDataset dataset = MoleculeReader.read(file, ReadOptions.DEFAULTS.withDuplicatesMerged(true));

        assertArrayEquals(new String[] {"ethanol", "amine"}, dataset.names());
    }

    private static String rows(IntUnaryOperator number, String word) {
        return IntStream.range(0, 30)
                .mapToObj(i -> number.applyAsInt(i) + "," + "C".repeat(i + 1) + "," + word + "\n")
                .collect(Collectors.joining());
    }

    private String[] names(String file, String text) throws IOException {
        return MoleculeReader.read(file(file, text)).names();
    }

    @Test
    void badRowsKeepTheirLinesAndStopNothing() throws IOException {
        Path file = file("b.csv", """
                smiles,toxic,comment
                CCO,1,"two
                lines"
                FAIL,0,
                CCN,maybe,
                CCC,,
                "C,0,
                CCCC,0,,,surplus
                CCCCC,0
                c1ccccc1,1
                CC,0
                """);

        MoleculeDataset dataset = MoleculeReader.read(file);

        assertArrayEquals(new long[] {2, 5, 6, 9, 10, 11}, dataset.lines());
        assertEquals(List.of(new Property("toxic", Property.Kind.CLASSIFICATION, "")), dataset.properties());
        assertArrayEquals(new float[][] {{1}, {Float.NaN}, {Float.NaN}, {0}, {1}, {0}}, dataset.labels());
        assertEquals(
                List.of(
                        new BadRow(4, "FAIL,0,", "FAIL", "Unexpected character 'A' at position 2.", false),
                        new BadRow(
                                5,
                                "CCN,maybe,",
                                "CCN",
                                "toxic: 'maybe' is not a number; the value is taken as unknown.",
                                true),
                        new BadRow(7, "C,0,", "C", "A quote is opened and never closed.", false),
                        new BadRow(
                                8,
                                "CCCC,0,,,surplus",
                                "CCCC",
                                "The row has 5 cells where 3 are expected; quote a cell that holds the delimiter.",
                                false)),
                dataset.badRows());
    }

    @Test
    void aListOfSmilesNeedsNoHeader() throws IOException {
        MoleculeDataset dataset =
                MoleculeReader.read(file("c.smi", "CCO ethanol\nCCC propane, pure\n\nc1ccccc1\tbenzene\n"));

        assertEquals(
                List.of("CCO", "CCC", "c1ccccc1"),
                dataset.molecules().stream().map(Molecule::smiles).toList());
        assertArrayEquals(new long[] {1, 2, 4}, dataset.lines());
        assertEquals(0, dataset.properties().size());
    }

    @Test
    void semicolonsTabsDecimalCommasMarksAndOldEncodingsAreUnderstood() throws IOException {
        Path semicolons = file("d.csv", "\uFEFFStructure;bp (K)\r\nCCO;351,4\r\nCCC;231,1\r\n");
        Path tabs = folder.resolve("e.tsv");
        Files.write(tabs, "SMILES\tname\tpKa\nCC(=O)O\tS\u00e4ure\t4.76\n".getBytes(StandardCharsets.ISO_8859_1));

        MoleculeDataset first = MoleculeReader.read(semicolons);
        MoleculeDataset second = MoleculeReader.read(tabs);

        assertEquals(List.of(new Property("bp (K)", Property.Kind.REGRESSION, "K")), first.properties());
        assertArrayEquals(new float[][] {{351.4f}, {231.1f}}, first.labels());
        assertArrayEquals(new float[][] {{4.76f}}, second.labels());
        assertTrue(
                second.notes().getLast().startsWith("Line 2 is not UTF-8"),
                second.notes().toString());
    }

    @Test
    void namedColumnsWinAndUnknownOnesListThoseThatExist() throws IOException {
        Path file = file("f.csv", "a,b,y,z\nCCO,CCC,1.5,2.5\nCCN,CCCC,2.5,3.5\n");

        MoleculeDataset dataset = MoleculeReader.read(
                file, ReadOptions.DEFAULTS.withSmilesColumn("b").withProperties(List.of("z")));

        assertEquals("CCC", dataset.molecules().getFirst().smiles());
        assertArrayEquals(new float[][] {{2.5f}, {3.5f}}, dataset.labels());
        var unknown = assertThrows(
                DataException.class,
                () -> MoleculeReader.read(file, ReadOptions.DEFAULTS.withSmilesColumn("structure")));
        assertEquals(file + " has no column 'structure'. Its columns are: 'a', 'b', 'y', 'z'.", unknown.getMessage());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
