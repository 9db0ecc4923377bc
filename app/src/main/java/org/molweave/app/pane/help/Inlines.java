package org.molweave.app.pane.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.molweave.app.command.Command;
import org.molweave.app.guide.Markdown;
import org.molweave.app.icon.Icon;

/// Running text: words, emphasis, code and links.
final class Inlines {

    /// Longer code is broken into lines like other words.
    private static final int LONGEST_CHIP = 32;

    private final Consumer<String> follow;
    private final Function<String, Optional<Command>> commands;

    Inlines(Consumer<String> follow, Function<String, Optional<Command>> commands) {
        this.follow = follow;
        this.commands = commands;
    }

    TextFlow flow(Node parent) {
        var flow = new TextFlow();
        flow.getStyleClass().add("guide-text");
        flow.setAccessibleRole(AccessibleRole.TEXT);
        flow.setAccessibleText(Markdown.plain(parent));
        add(flow, parent, List.of());
        return flow;
    }

    private void add(TextFlow flow, Node parent, List<String> styles) {
        Markdown.each(parent, node -> {
            switch (node) {
                case org.commonmark.node.Text text -> flow.getChildren().add(text(text.getLiteral(), styles));
                case SoftLineBreak _ -> flow.getChildren().add(text(" ", styles));
                case HardLineBreak _ -> flow.getChildren().add(text("\n", styles));
                case Code code -> flow.getChildren().add(code(code.getLiteral()));
                case Emphasis emphasis -> add(flow, emphasis, with(styles, "guide-emphasis"));
                case StrongEmphasis strong -> add(flow, strong, with(styles, "guide-strong"));
                case Link link -> flow.getChildren().add(link(link));
                default -> add(flow, node, styles);
            }
        });
    }

    private static List<String> with(List<String> styles, String style) {
        var more = new ArrayList<>(styles);
        more.add(style);
        return more;
    }

    private static Text text(String words, List<String> styles) {
        var text = new Text(words);
        text.getStyleClass().add("guide-words");
        text.getStyleClass().addAll(styles);
        return text;
    }

    private static javafx.scene.Node code(String source) {
        if (source.length() > LONGEST_CHIP) {
            return text(source, List.of("guide-code-words"));
        }
        var chip = new Label(source);
        chip.getStyleClass().addAll("monospaced", "guide-code");
        chip.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return chip;
    }

    private Hyperlink link(Link link) {
        String destination = link.getDestination();
        var hyperlink = new Hyperlink(Markdown.plain(link));
        hyperlink.getStyleClass().add("guide-link");
        hyperlink.setOnAction(_ -> {
            hyperlink.setVisited(false);
            follow.accept(destination);
        });
        if (destination.startsWith("command:")) {
            commands.apply(destination.substring("command:".length())).ifPresent(command -> {
                hyperlink.setGraphic(Icon.of(command.icon(), 13));
                hyperlink.getStyleClass().add("guide-command");
                String key = command.key() == null ? "" : "  (" + command.key().getDisplayText() + ")";
                hyperlink.setTooltip(new Tooltip(command.text() + key));
            });
        } else if (destination.contains(":")) {
            hyperlink.setTooltip(new Tooltip(destination));
        }
        return hyperlink;
    }
}
