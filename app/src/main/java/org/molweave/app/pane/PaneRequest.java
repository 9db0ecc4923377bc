package org.molweave.app.pane;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.molweave.app.icon.Icon;
import org.molweave.app.text.Text;

/// What a node inside a pane asks the window to do with its picture or its table. It is fired at the node and bubbles
/// up, so that no view needs to know the window.
public final class PaneRequest extends Event {

    public static final EventType<PaneRequest> ANY = new EventType<>(Event.ANY, "PANE_REQUEST");

    /// Opens the dialog that writes the picture to a file.
    public static final EventType<PaneRequest> EXPORT_FIGURE = new EventType<>(ANY, "EXPORT_FIGURE");

    /// Puts the picture on the clipboard.
    public static final EventType<PaneRequest> COPY_PICTURE = new EventType<>(ANY, "COPY_PICTURE");

    /// Puts the table on the clipboard.
    public static final EventType<PaneRequest> COPY_CSV = new EventType<>(ANY, "COPY_CSV");

    public static final EventType<PaneRequest> COPY_MARKDOWN = new EventType<>(ANY, "COPY_MARKDOWN");

    public static final EventType<PaneRequest> COPY_LATEX = new EventType<>(ANY, "COPY_LATEX");

    /// Asks for a file and writes the table to it.
    public static final EventType<PaneRequest> SAVE_TABLE = new EventType<>(ANY, "SAVE_TABLE");

    public PaneRequest(EventType<PaneRequest> type) {
        super(type);
    }

    public boolean isAboutPicture() {
        return getEventType().equals(EXPORT_FIGURE) || getEventType().equals(COPY_PICTURE);
    }

    /// What a view's own menu offers about its picture.
    public static List<MenuItem> pictureItems(Node view) {
        return List.of(
                item(view, "export-figure", Text.tr("Export figure…"), "export", EXPORT_FIGURE),
                item(view, "copy-picture", Text.tr("Copy picture"), "copy", COPY_PICTURE));
    }

    private static MenuItem item(Node view, String id, String text, String icon, EventType<PaneRequest> type) {
        var item = new MenuItem(text, Icon.of(icon));
        item.setId("pane-" + id);
        item.setOnAction(_ -> Event.fireEvent(view, new PaneRequest(type)));
        return item;
    }
}
