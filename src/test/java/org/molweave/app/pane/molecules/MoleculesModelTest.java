package org.molweave.app.pane.molecules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;

class MoleculesModelTest {

    private static final Field LOG_P = new Field.Measured(0);

    private final Workspace workspace = new Workspace(Background.immediate());
    private final MoleculesModel model = new MoleculesModel(workspace);

    @BeforeEach
    void open() {
        workspace.tableProperty().set(HandMadeTable.open());
    }

    @Test
    void allRowsAreShownInTheOrderOfTheFile() {
        assertEquals(List.of(0, 1, 2, 3, 4, 5), model.rows());
        assertEquals("6 of 6", model.countProperty().get());
        assertEquals(
                "six.csv · 6 molecules · 1 measured property",
                model.headerProperty().get());
    }

    @Test
    void rowsAreSortedAndUnknownValuesComeLastEitherWay() {
        model.sortBy(LOG_P);
        assertEquals(List.of(0, 5, 1, 2, 3, 4), model.rows());

        model.sortBy(LOG_P);
        assertEquals(List.of(3, 2, 1, 5, 0, 4), model.rows());
    }

    @Test
    void textIsSortedByTheAlphabet() {
        model.sortBy(new Field.Part());
        assertEquals(List.of(2, 3, 0, 1, 4, 5), model.rows());

        model.sortBy(new Field.SmilesText());
        assertEquals(List.of(3, 0, 2, 4, 5, 1), model.rows());
    }

    @Test
    void aRangeLeavesOutWhatIsOutsideOrUnknown() {
        model.filters().add(new Filter.Range(LOG_P, 1.5f, 2.7f));

        assertEquals(List.of(1, 2, 5), model.rows());
        assertEquals("3 of 6", model.countProperty().get());
        assertEquals("logP 1.5 to 2.7", model.filters().getFirst().title(model.dataset()));
    }

    @Test
    void aSubstructureIsFoundWhereItIs() {
        model.filters().add(new Filter.Contains("c1ccccc1"));

        assertEquals(List.of(1, 2, 5), model.rows());
    }

    @Test
    void conditionsAreMetTogether() {
        model.filters().add(new Filter.Contains("c1ccccc1"));
        model.filters().add(new Filter.Parts(Set.of("train", "valid")));
        assertEquals(List.of(1, 5), model.rows());

        model.filters().add(new Filter.Contains("[OX2H]"));
        assertEquals(List.of(5), model.rows());

        model.filters().clear();
        assertEquals(6, model.rows().size());
    }

    @Test
    void similarMoleculesAreThoseThatShareTheirNeighbourhoods() {
        model.filters().add(new Filter.Similar("OCC", 1));
        assertEquals(List.of(0, 4), model.rows());

        model.filters().set(0, new Filter.Similar("OCC", 0.2));
        Field similarity = model.fieldsProperty().get().stream()
                .filter(field -> field instanceof Field.Similarity)
                .findFirst()
                .orElseThrow();
        assertEquals(1, similarity.value(model.dataset(), 0), 1e-6);
        model.sortBy(similarity);
        model.sortBy(similarity);
        assertEquals(List.of(0, 4), model.rows().subList(0, 2));
    }

    @Test
    void whatIsNoSmartsIsSaidAndChangesNothing() {
        model.filters().add(new Filter.Contains("c1cc("));

        assertTrue(model.problemProperty().get().startsWith("It is not a SMARTS"));
        assertEquals(6, model.rows().size());
    }

    @ParameterizedTest
    @CsvSource({"CO,0", "C(O)C,0 4", "test,2 3", "6,5", "c1ccccc1C,2", "zzz,''", "phen,5", "TOLU,2", "HEX,3"})
    void searchFindsTextAndMolecules(String typed, String expected) {
        model.searchProperty().set(typed);

        assertEquals(
                expected,
                String.join(" ", model.rows().stream().map(String::valueOf).toList()));
    }

    @Test
    void selectionIsThatOfTheWorkspace() {
        model.sortBy(LOG_P);
        model.selection().select(1);
        assertEquals(5, focusRow());

        model.selection().extend(3);
        assertEquals(bits(1, 2, 5), workspace.selection().rowsProperty().get());

        model.selection().toggle(3);
        assertEquals(bits(1, 5), workspace.selection().rowsProperty().get());

        workspace.selection().rowsProperty().set(bits(0, 4));
        assertTrue(model.selection().isSelected(4));
        assertFalse(model.selection().isSelected(5));
        model.filters().add(model.selectedRows());
        assertEquals(List.of(0, 4), model.rows());
    }

    @Test
    void theFocusMovesAlongTheShownRows() {
        model.filters().add(new Filter.Contains("c"));
        model.selection().move(1, false);
        assertEquals(1, model.selection().focusRow());

        model.selection().move(1, false);
        model.selection().move(5, true);
        assertEquals(5, model.selection().focusRow());
        assertEquals(bits(2, 5), workspace.selection().rowsProperty().get());
    }

    @Test
    void computedColumnsCanBeSortedAndFiltered() {
        var column = new MoleculeTable.Column("predicted logP", "run-1", new float[] {6, 5, 4, 3, 2, 1});
        table().computed().add(column);
        var field = new Field.Computed(column);

        model.sortBy(field);
        model.filters().add(new Filter.Range(field, 2, 4));

        assertEquals(List.of(4, 3, 2), model.rows());
        table().computed().clear();
        assertEquals(Sort.AS_IN_FILE, model.sortProperty().get());
    }

    @Test
    void aFieldIsCutIntoEqualBins() {
        Histogram histogram = Histogram.of(model.dataset(), LOG_P, 2);

        assertEquals(5, histogram.known());
        assertEquals(-0.3f, histogram.least());
        assertEquals(3.4f, histogram.greatest());
        assertEquals(9.4 / 5, histogram.mean(), 1e-6);
        assertEquals(List.of(2, 3), List.of(histogram.counts()[0], histogram.counts()[1]));
    }

    private static BitSet bits(int... rows) {
        var bits = new BitSet();
        for (int row : rows) {
            bits.set(row);
        }
        return bits;
    }

    private MoleculeTable table() {
        return Objects.requireNonNull(workspace.table());
    }

    private int focusRow() {
        return Objects.requireNonNull(workspace.selection().focus()).row();
    }
}
