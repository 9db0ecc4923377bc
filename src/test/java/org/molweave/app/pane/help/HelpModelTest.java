package org.molweave.app.pane.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.molweave.app.command.Command;
import org.molweave.app.command.Commands;
import org.molweave.app.guide.Guide;
import org.molweave.app.notice.Notices;

class HelpModelTest {

    private final Commands commands = new Commands();
    private final Notices notices = new Notices();
    private final List<String> outside = new ArrayList<>();
    private final HelpModel model = new HelpModel(Guide.load(), commands, notices, outside::add);

    @Test
    void itGoesBackAndForwardAsABrowserDoes() {
        model.open("training");
        model.open("runs");
        model.back();

        assertEquals("training", page());
        assertTrue(model.canGoForwardProperty().get());

        model.open("splits");
        assertFalse(model.canGoForwardProperty().get());
        model.back();
        model.back();
        assertEquals(Guide.CONTENTS, page());
        assertFalse(model.canGoBackProperty().get());
        model.back();
        assertEquals(Guide.CONTENTS, page());
    }

    @Test
    void aPageThatIsNotThereGivesTheContents() {
        model.open("training");
        model.open("a pane of a plugin");

        assertEquals(Guide.CONTENTS, page());
    }

    @Test
    void linksLeadToHeadingsCommandsAndTheWorld() {
        var allowed = new SimpleBooleanProperty(true);
        var fired = new ArrayList<String>();
        commands.add(Command.of("x.go", "View", "Go", "x", "", allowed, () -> fired.add("x.go")));

        model.follow("splits.md#seeds");
        assertEquals("splits", page());
        assertEquals("seeds", model.placeProperty().get().anchor());
        model.follow("#leaks");
        assertEquals("splits", page());
        model.follow("https://example.org");
        assertEquals(List.of("https://example.org"), outside);
        model.follow("command:x.go");
        assertEquals(List.of("x.go"), fired);

        allowed.set(false);
        model.follow("command:x.go");
        assertEquals(1, fired.size());
        assertTrue(
                notices.all().getLast().text().contains("Go"),
                notices.all().getLast().text());
        model.follow("command:x.gone");
        assertTrue(notices.all().getLast().text().contains("x.gone"));
    }

    @Test
    void aHitOpensItsHeadingAndEndsTheSearch() {
        model.typedProperty().set("leave it out");
        assertFalse(model.hits().isEmpty());

        model.open(model.hits().getFirst());

        assertEquals("", model.typedProperty().get());
        assertTrue(model.hits().isEmpty());
    }

    private String page() {
        return model.placeProperty().get().page().id();
    }
}
