package org.molweave.app.table;

import static org.molweave.app.text.Text.tr;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.molweave.app.icon.Icon;
import org.molweave.app.pane.PaneRequest;

/// Lets tables be copied and saved: a node says once what its table is, and gets the menu for it.
///
/// A `TableView` needs no more than [#offer(TableView, String)], where its cells are plain text; columns whose cells
/// are
/// something else say by [#text] what they are called outside the window.
public final class Tables {

    private static final String CONTENT = "molweave.table";
    private static final String TEXT = "molweave.table.text";
    private static final String EXACT = "molweave.table.exact";

    private Tables() {}

    /// Offers the visible columns of all rows of a table, in their order.
    public static <S> void offer(TableView<S> table, String title) {
        offer(table, () -> content(table, title));
    }

    /// Offers whatever the supplier gives when it is asked.
    public static void offer(Control node, Supplier<TableContent> content) {
        node.getProperties().put(CONTENT, content);
        if (node.getContextMenu() == null) {
            var menu = new ContextMenu();
            menu.getItems().setAll(items(node));
            node.setContextMenu(menu);
        } else {
            node.getContextMenu().getItems().addAll(items(node));
        }
    }

    /// What the cells of a column are as text.
    public static <S> void text(TableColumn<S, ?> column, Function<S, String> text) {
        text(column, text, text);
    }

    /// What the cells of a column are as text, as shown and with all digits.
    public static <S> void text(TableColumn<S, ?> column, Function<S, String> shown, Function<S, String> exact) {
        column.getProperties().put(TEXT, shown);
        column.getProperties().put(EXACT, exact);
    }

    /// The table of a node, or of the first visible node inside that has one.
    public static Optional<TableContent> in(Node node) {
        return find(node).map(Supplier::get);
    }

    @SuppressWarnings("unchecked")
    private static Optional<Supplier<TableContent>> find(Node node) {
        if (!node.isVisible()) {
            return Optional.empty();
        }
        if (node.hasProperties() && node.getProperties().get(CONTENT) instanceof Supplier<?> content) {
            return Optional.of((Supplier<TableContent>) content);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(Tables::find)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    /// The table of the node itself or of the nearest parent.
    public static Optional<TableContent> around(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.hasProperties() && at.getProperties().get(CONTENT) instanceof Supplier<?> content) {
                return Optional.of((TableContent) content.get());
            }
        }
        return Optional.empty();
    }

    private static List<MenuItem> items(Node node) {
        var copy = new Menu(tr("Copy table as"), Icon.of("copy"));
        copy.setId("table-copy");
        copy.getItems()
                .setAll(
                        item(node, "CSV", "table-copy-csv", PaneRequest.COPY_CSV),
                        item(node, "Markdown", "table-copy-markdown", PaneRequest.COPY_MARKDOWN),
                        item(node, "LaTeX", "table-copy-latex", PaneRequest.COPY_LATEX));
        MenuItem save = item(node, tr("Save table…"), "table-save", PaneRequest.SAVE_TABLE);
        save.setGraphic(Icon.of("save"));
        return List.of(copy, save);
    }

    private static MenuItem item(Node node, String text, String id, javafx.event.EventType<PaneRequest> type) {
        var item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(_ -> Event.fireEvent(node, new PaneRequest(type)));
        return item;
    }

    private static <S> TableContent content(TableView<S> table, String title) {
        List<TableColumn<S, ?>> columns = table.getVisibleLeafColumns().stream()
                .filter(column -> column.getProperties().containsKey(TEXT) || isText(column, table))
                .toList();
        List<S> rows = new ArrayList<>(table.getItems());
        return new TableContent(
                title,
                columns.stream().map(Tables::head).toList(),
                lazily(
                        rows,
                        row -> columns.stream()
                                .map(column -> cell(column, row, TEXT))
                                .toList()),
                lazily(
                        rows,
                        row -> columns.stream()
                                .map(column -> cell(column, row, EXACT))
                                .toList()));
    }

    /// A row's text is made when it is written: there may be millions.
    private static <S> List<List<String>> lazily(List<S> rows, Function<S, List<String>> text) {
        return new AbstractList<>() {
            @Override
            public List<String> get(int i) {
                return text.apply(rows.get(i));
            }

            @Override
            public int size() {
                return rows.size();
            }
        };
    }

    /// Pictures and buttons are no text.
    private static <S> boolean isText(TableColumn<S, ?> column, TableView<S> table) {
        return !head(column).isEmpty()
                && table.getItems().stream()
                        .limit(1)
                        .map(column::getCellData)
                        .allMatch(value -> value == null || value instanceof String || value instanceof Number);
    }

    private static String head(TableColumn<?, ?> column) {
        return column.getText() == null || column.getText().isEmpty()
                ? column.getGraphic() instanceof Labeled label ? label.getText() : ""
                : column.getText();
    }

    @SuppressWarnings("unchecked")
    private static <S> String cell(TableColumn<S, ?> column, S row, String form) {
        if (column.getProperties().get(form) instanceof Function<?, ?> text) {
            String cell = ((Function<S, String>) text).apply(row);
            return cell == null ? "" : cell;
        }
        Object value = column.getCellData(row);
        return value == null ? "" : value.toString();
    }
}
