package org.molweave.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.molweave.engine.chem.Molecule;

class SplitterTest {

    /// The name of a toy molecule is its scaffold.
    private static final Function<Molecule, String> NAME = Molecule::smiles;

    @Test
    void randomCutsAPermutation() {
        MoleculeDataset data = data("a".repeat(29).split(""));

        Split split = new Splitter(SplitKind.RANDOM, 0.8, 0.1).split(data, 3, NAME);

        // ⌊23.2⌋, ⌊2.9⌋, rest.
        assertEquals("23 2 4", sizes(split));
        assertEquals("random(seed 3)", split.name());
        assertCoversAll(split, 29);
        assertEquals(
                split.sha256(),
                new Splitter(SplitKind.RANDOM, 0.8, 0.1).split(data, 3, NAME).sha256());
        assertNotEquals(
                split.sha256(),
                new Splitter(SplitKind.RANDOM, 0.8, 0.1).split(data, 4, NAME).sha256());
    }

    @Test
    void scaffoldPutsLargeGroupsIntoTraining() {
        // Groups by size: a (4 rows), then of the pairs c (first row 5) before b (first row 1), then d (8), e (9).
        MoleculeDataset data = data("a", "b", "a", "a", "b", "c", "c", "a", "d", "e");

        Split split = new Splitter(SplitKind.SCAFFOLD, 0.6, 0.2).split(data, 0, NAME);

        // a and c fill 6; b fits validation (⌊8⌋); then e and d exceed it.
        assertArrayEquals(new int[] {0, 2, 3, 5, 6, 7}, split.train());
        assertArrayEquals(new int[] {1, 4}, split.validation());
        assertArrayEquals(new int[] {8, 9}, split.test());
        assertEquals("scaffold", split.name());
    }

    @Test
    void aSmallScaffoldMayStillFillTheTrainingPartBehindALargeOne() {
        // Training holds 6: a (5 rows) fits, b (3) goes on to validation, then c fits and d does not.
        MoleculeDataset data = data("a", "a", "a", "a", "a", "b", "b", "b", "d", "c");

        Split split = new Splitter(SplitKind.SCAFFOLD, 0.6, 0.3).split(data, 0, NAME);

        assertArrayEquals(new int[] {0, 1, 2, 3, 4, 9}, split.train());
        assertArrayEquals(new int[] {5, 6, 7}, split.validation());
        assertArrayEquals(new int[] {8}, split.test());
    }

    @Test
    void balancedKeepsScaffoldsTogetherAndPutsLargeOnesFirst() {
        String[] names = IntStream.range(0, 100)
                .mapToObj(i -> i < 30 ? "big" : "s" + i / 2)
                .toArray(String[]::new);
        Splitter splitter = new Splitter(SplitKind.SCAFFOLD_BALANCED, 0.8, 0.1);

        Split split = splitter.split(data(names), 1, NAME);

        assertEquals("80 10 10", sizes(split));
        assertEquals("scaffold-balanced(seed 1)", split.name());
        assertCoversAll(split, 100);
        assertArrayEquals(IntStream.range(0, 30).toArray(), Arrays.copyOf(split.train(), 30));
        for (int row : split.test()) {
            assertTrue(Arrays.binarySearch(split.test(), row ^ 1) >= 0, "the partner of row " + row);
        }
        assertNotEquals(split.sha256(), splitter.split(data(names), 2, NAME).sha256());
    }

    @Test
    void theColumnDecidesAndWordsMayVary() {
        MoleculeDataset data = withColumn("train", "Valid", "test", " TRAINING ", "val");

        Split split = new Splitter(SplitKind.COLUMN, 0.8, 0.1).split(data, 5, NAME);

        assertArrayEquals(new int[] {0, 3}, split.train());
        assertArrayEquals(new int[] {1, 4}, split.validation());
        assertArrayEquals(new int[] {2}, split.test());
        assertEquals("column", split.name());
    }

    @Test
    void aColumnWithoutValidationGivesOneNinthOfItsTrainingRows() {
        String[] words = new String[100];
        Arrays.fill(words, 0, 90, "train");
        Arrays.fill(words, 90, 100, "test");
        Splitter splitter = new Splitter(SplitKind.COLUMN, 0.8, 0.1);

        Split split = splitter.split(withColumn(words), 5, NAME);

        assertEquals("80 10 10", sizes(split));
        assertArrayEquals(IntStream.range(90, 100).toArray(), split.test());
        assertCoversAll(split, 100);
        assertEquals("column(validation from train, seed 5)", split.name());
        assertNotEquals(
                split.sha256(), splitter.split(withColumn(words), 6, NAME).sha256());
    }

    @Test
    void unknownWordsAreListedWithTheirLines() {
        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> new Splitter(SplitKind.COLUMN, 0.8, 0.1)
                        .split(withColumn("train", "exam", "", "test", "exam"), 0, NAME));

        assertEquals(
                "The split column of 'toy' says '' (line 4), 'exam' (line 3). It may say train, validation (or valid) and test.",
                refused.getMessage());
    }

    @Test
    void aMissingColumnIsToldWithTheWayOut() {
        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> new Splitter(SplitKind.COLUMN, 0.8, 0.1).split(data("a", "b", "c"), 0, NAME));

        assertEquals(
                "'toy' has no split column. Name it (splitColumn), or choose the split random, scaffold or scaffold-balanced.",
                refused.getMessage());
    }

    @Test
    void oneMoleculeCannotBeSplit() {
        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> new Splitter(SplitKind.RANDOM, 0.8, 0.1).split(data("a"), 0, NAME));

        assertEquals(
                "The data set 'toy' has 1 molecule. A split needs at least 3: one to train, one to choose, one to judge.",
                refused.getMessage());
    }

    @Test
    void anEmptyPartIsNamed() {
        var random = assertThrows(
                IllegalArgumentException.class,
                () -> new Splitter(SplitKind.RANDOM, 0.8, 0.1).split(data("a", "b", "c"), 0, NAME));
        var column = assertThrows(
                IllegalArgumentException.class,
                () -> new Splitter(SplitKind.COLUMN, 0.8, 0.1).split(withColumn("train", "train", "valid"), 0, NAME));

        assertEquals(
                "The split random(seed 0) of 'toy' (3 molecules) has 2 to train, 0 to choose, 1 to judge: its validation part is empty. Use more molecules, other fractions or another kind of split.",
                random.getMessage());
        assertTrue(column.toString().contains("2 to train, 1 to choose, 0 to judge: its test part is empty"));
    }

    @Test
    void fractionsMustLeaveATestPart() {
        var refused = assertThrows(IllegalArgumentException.class, () -> new Splitter(SplitKind.RANDOM, 0.9, 0.1));

        assertTrue(
                refused.toString().contains("(train 0.9, validation 0.1) leave")
                        && refused.toString().contains("All three must be above 0 and add up to 1."),
                refused.toString());
        assertThrows(IllegalArgumentException.class, () -> new Splitter(SplitKind.RANDOM, 0.8, 0));
        assertThrows(IllegalArgumentException.class, () -> new Splitter(SplitKind.RANDOM, Double.NaN, 0.1));
    }

    @Test
    void kindsAreFoundByTheirIds() {
        assertEquals(SplitKind.SCAFFOLD_BALANCED, SplitKind.byId("scaffold-balanced"));
        var unknown = assertThrows(IllegalArgumentException.class, () -> SplitKind.byId("time"));
        assertEquals(
                "No split is called 'time'. Known are: random, scaffold, scaffold-balanced, column.",
                unknown.getMessage());
    }

    private static String sizes(Split split) {
        return "%d %d %d".formatted(split.train().length, split.validation().length, split.test().length);
    }

    private static void assertCoversAll(Split split, int rows) {
        int[] all = Stream.of(split.train(), split.validation(), split.test())
                .flatMapToInt(Arrays::stream)
                .sorted()
                .toArray();
        assertArrayEquals(IntStream.range(0, rows).toArray(), all);
    }

    private static MoleculeDataset withColumn(String... words) {
        return data(words.clone(), words);
    }

    private static MoleculeDataset data(String... names) {
        return data(names, new String[0]);
    }

    private static MoleculeDataset data(String[] names, String[] splits) {
        List<Molecule> molecules = new ArrayList<>();
        for (String name : names) {
            molecules.add(new Molecule(name, new byte[] {6}, new short[0], new short[0], new byte[0]));
        }
        long[] lines = IntStream.range(0, names.length).mapToLong(i -> i + 2L).toArray();
        return new MoleculeDataset("toy", molecules, List.of(), new float[names.length][0], lines, splits, List.of());
    }
}
