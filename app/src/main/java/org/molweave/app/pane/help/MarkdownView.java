package org.molweave.app.pane.help;

import static org.molweave.app.text.Text.tr;

import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.molweave.app.command.Command;
import org.molweave.app.guide.Guide;
import org.molweave.app.guide.Markdown;
import org.molweave.app.icon.Icon;

/// One page of the guide as nodes, as wide as its place allows.
final class MarkdownView extends VBox {

    private static final double WIDEST = 760;

    private final Inlines inlines;
    private final Consumer<URL> enlarge;
    private final Map<String, Node> headings = new LinkedHashMap<>();

    /// `follow` takes the destination of a link, `command` finds what a command link carries out, `enlarge` shows a
    /// picture alone.
    MarkdownView(
            org.commonmark.node.Node document,
            Consumer<String> follow,
            Function<String, Optional<Command>> command,
            Consumer<URL> enlarge) {
        inlines = new Inlines(follow, command);
        this.enlarge = enlarge;
        getStyleClass().add("guide-page");
        setMaxWidth(WIDEST);
        Markdown.each(document, node -> add(this, node));
    }

    /// Where a heading stands; empty for an unknown one.
    Optional<Node> heading(String anchor) {
        return Optional.ofNullable(headings.get(anchor));
    }

    private void add(VBox into, org.commonmark.node.Node node) {
        switch (node) {
            case Heading heading -> into.getChildren().add(heading(heading));
            case Paragraph paragraph -> into.getChildren().add(paragraph(paragraph));
            case ListBlock list -> into.getChildren().add(list(list));
            case BlockQuote quote -> into.getChildren().add(quote(quote));
            case FencedCodeBlock code -> into.getChildren().add(code(code));
            case TableBlock table -> into.getChildren().add(table(table));
            case ThematicBreak _ -> into.getChildren().add(new Separator());
            // Comments for the tools that keep the pages up to date.
            default -> {}
        }
    }

    private Node heading(Heading heading) {
        TextFlow flow = inlines.flow(heading);
        flow.getStyleClass().add("guide-heading-" + heading.getLevel());
        headings.put(Markdown.anchor(Markdown.plain(heading)), flow);
        return flow;
    }

    private Node paragraph(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof org.commonmark.node.Image image && image.getNext() == null) {
            return picture(image);
        }
        return inlines.flow(paragraph);
    }

    private Node picture(org.commonmark.node.Image image) {
        URL file = Guide.picture(image.getDestination());
        String words = Markdown.plain(image);
        if (file == null) {
            return new Label(words);
        }
        // At once: a page whose pictures come later moves away from the heading that was asked for.
        var shown = new Image(file.toExternalForm());
        var view = new ImageView(shown);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        // Never larger than it is, never wider than the page.
        view.fitWidthProperty()
                .bind(javafx.beans.binding.Bindings.createDoubleBinding(
                        () -> Math.max(
                                40, Math.min(shown.getWidth() == 0 ? WIDEST : shown.getWidth(), getWidth() - 40)),
                        shown.widthProperty(),
                        widthProperty()));
        var button = new Button(null, view);
        button.getStyleClass().add("guide-picture");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(tr("%s Click to enlarge.", words)));
        button.setOnAction(_ -> enlarge.accept(file));
        return button;
    }

    private Node list(ListBlock list) {
        var grid = new GridPane();
        grid.getStyleClass().add(list.isTight() ? "guide-list" : "guide-list-loose");
        var content = new ColumnConstraints();
        content.setHgrow(Priority.ALWAYS);
        content.setFillWidth(true);
        var marks = new ColumnConstraints();
        marks.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(marks, content);
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        int row = 0;
        for (org.commonmark.node.Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            var mark = new Label(list instanceof BulletList ? "•" : number++ + ".");
            mark.getStyleClass().add("guide-mark");
            GridPane.setValignment(mark, VPos.TOP);
            GridPane.setHalignment(mark, HPos.RIGHT);
            var box = new VBox();
            box.getStyleClass().add("guide-item");
            Markdown.each(item, child -> add(box, child));
            grid.addRow(row++, mark, box);
        }
        return grid;
    }

    private Node quote(BlockQuote quote) {
        var box = new VBox();
        box.getStyleClass().add("guide-note");
        Markdown.each(quote, child -> add(box, child));
        return box;
    }

    private static Node code(FencedCodeBlock code) {
        String source = code.getLiteral().stripTrailing();
        var text = new Label(source);
        text.getStyleClass().addAll("monospaced", "guide-code-text");
        text.setMinWidth(Region.USE_PREF_SIZE);
        var scroll = new javafx.scene.control.ScrollPane(text);
        scroll.getStyleClass().add("guide-code-scroll");
        scroll.setVbarPolicy(javafx.scene.control.ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        var box = new StackPane(scroll);
        box.getStyleClass().add("guide-code-block");
        if ("sh".equals(code.getInfo())) {
            StackPane.setAlignment(scroll, javafx.geometry.Pos.TOP_LEFT);
            Button copy = copyButton(source);
            StackPane.setAlignment(copy, javafx.geometry.Pos.TOP_RIGHT);
            box.getChildren().add(copy);
        }
        return box;
    }

    private static Button copyButton(String source) {
        var copy = new Button(null, Icon.of("copy", 14));
        copy.getStyleClass().addAll("button-icon", "flat", "tiny");
        copy.setTooltip(new Tooltip(tr("Copy")));
        copy.setAccessibleText(tr("Copy these commands"));
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(source);
            Clipboard.getSystemClipboard().setContent(content);
        });
        return copy;
    }

    private Node table(TableBlock table) {
        var grid = new GridPane();
        grid.getStyleClass().add("guide-table");
        grid.setAccessibleRole(AccessibleRole.PARENT);
        int row = 0;
        int columns = 0;
        for (org.commonmark.node.Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (org.commonmark.node.Node line = part.getFirstChild(); line != null; line = line.getNext()) {
                int column = 0;
                for (org.commonmark.node.Node cell = line.getFirstChild(); cell != null; cell = cell.getNext()) {
                    grid.add(cell((TableCell) cell), column++, row);
                }
                columns = Math.max(columns, column);
                row++;
            }
        }
        grid.getColumnConstraints().addAll(widths(table, columns));
        return grid;
    }

    /// By the longest words of the columns, softened, so that a long column does not press the others flat.
    private static List<ColumnConstraints> widths(TableBlock table, int columns) {
        var weights = new double[columns];
        for (org.commonmark.node.Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (org.commonmark.node.Node line = part.getFirstChild(); line != null; line = line.getNext()) {
                int column = 0;
                for (org.commonmark.node.Node cell = line.getFirstChild(); cell != null; cell = cell.getNext()) {
                    double length = Math.sqrt(4 + Markdown.plain(cell).length());
                    weights[column] = Math.max(weights[column++], length);
                }
            }
        }
        double total = java.util.Arrays.stream(weights).sum();
        return java.util.Arrays.stream(weights)
                .mapToObj(weight -> {
                    var width = new ColumnConstraints();
                    width.setPercentWidth(100 * weight / total);
                    width.setFillWidth(true);
                    return width;
                })
                .toList();
    }

    private Node cell(TableCell cell) {
        TextFlow flow = inlines.flow(cell);
        var box = new HBox(flow);
        HBox.setHgrow(flow, Priority.ALWAYS);
        box.getStyleClass().add(cell.isHeader() ? "guide-table-head" : "guide-table-cell");
        return box;
    }
}
