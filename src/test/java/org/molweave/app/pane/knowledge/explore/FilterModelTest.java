package org.molweave.app.pane.knowledge.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.molweave.app.undo.Changes;

class FilterModelTest {

    private static final List<String> ALL = List.of("isGroupOf", "isPeriodOf", "isStateOf");

    private final Changes changes = new Changes();
    private final FilterModel filter = new FilterModel(changes);

    private Set<String> hidden() {
        return filter.hiddenRelationsProperty().get();
    }

    @Test
    void hiddenRelationsComeBackOneAfterTheOther() {
        filter.toggle("isGroupOf", "group", false);
        filter.toggle("isPeriodOf", "period", false);
        assertEquals("hiding period", changes.undoTextProperty().get());

        changes.undo();
        assertEquals(Set.of("isGroupOf"), hidden());
        changes.undo();
        assertEquals(Set.of(), hidden());
        changes.redo();
        assertEquals(Set.of("isGroupOf"), hidden());
    }

    @Test
    void showingOneAloneIsOneChange() {
        filter.toggle("isGroupOf", "group", false);
        filter.showOnly("isStateOf", "state", ALL);
        assertEquals(Set.of("isGroupOf", "isPeriodOf"), hidden());

        changes.undo();

        assertEquals(Set.of("isGroupOf"), hidden());
    }

    @Test
    void theLeastNumberOfFactsStaysUnlessAllWasShown() {
        filter.toggle("isGroupOf", "group", false);
        filter.leastDegreeProperty().set(3);
        changes.undo();
        assertEquals(3, filter.leastDegreeProperty().get());

        filter.showAll();
        assertEquals(0, filter.leastDegreeProperty().get());
        changes.undo();

        assertEquals(3, filter.leastDegreeProperty().get());
    }

    @Test
    void whatChangesNothingIsNoChange() {
        filter.showAll();
        filter.toggle("isGroupOf", "group", true);

        assertEquals("", changes.undoTextProperty().get());
    }

    @Test
    void changesOfAnotherGraphLeadNowhere() {
        filter.toggle("isGroupOf", "group", false);
        filter.reset();
        filter.toggle("isStateOf", "state", false);

        changes.undo();
        changes.undo();
        changes.redo();

        assertEquals(Set.of(), hidden());
    }
}
