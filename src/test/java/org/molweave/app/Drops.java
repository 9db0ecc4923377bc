package org.molweave.app;

import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// Files dragged over a node and dropped there by another program. No robot can do that, so the events are made here;
/// the window cannot tell the difference.
final class Drops {

    private Drops() {}

    /// On the JavaFX thread.
    static void drop(Node under, List<Path> files) {
        Dragboard board = board(files.stream().map(Path::toFile).toList());
        fire(under, board, DragEvent.DRAG_ENTERED_TARGET);
        fire(under, board, DragEvent.DRAG_OVER);
        fire(under, board, DragEvent.DRAG_DROPPED);
    }

    private static void fire(Node under, Dragboard board, EventType<DragEvent> type) {
        var middle = under.localToScene(under.getLayoutBounds().getCenterX(), 4);
        var event = new DragEvent(
                type,
                board,
                middle.getX(),
                middle.getY(),
                middle.getX(),
                middle.getY(),
                TransferMode.COPY,
                null,
                under,
                null);
        Event.fireEvent(under, event);
    }

    private static Dragboard board(List<File> files) {
        var peer = (TKClipboard) Proxy.newProxyInstance(
                Drops.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (_, method, arguments) -> answer(method.getName(), arguments, files));
        try {
            Constructor<Dragboard> make = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
            make.setAccessible(true);
            return make.newInstance(peer);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A dragboard cannot be made.", e);
        }
    }

    private static @Nullable Object answer(String question, Object[] arguments, List<File> files) {
        return switch (question) {
            case "getContentTypes" -> Set.of(DataFormat.FILES);
            case "hasContent" -> DataFormat.FILES.equals(arguments[0]);
            case "getContent" -> DataFormat.FILES.equals(arguments[0]) ? files : null;
            case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
            default -> null;
        };
    }
}
