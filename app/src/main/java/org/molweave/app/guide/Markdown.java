package org.molweave.app.guide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// Reads Markdown with tables and takes it apart.
public final class Markdown {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private Markdown() {}

    static GuidePage page(String id, String source) {
        Node document = PARSER.parse(source);
        List<GuideSection> sections = sections(document);
        String title = sections.isEmpty() ? id : sections.getFirst().heading();
        return new GuidePage(id, title, document, sections);
    }

    /// The words of a part of a page, without their marks.
    public static String plain(Node node) {
        var words = new StringBuilder();
        node.accept(new Words(words));
        return words.toString().strip();
    }

    /// The anchor of a heading, as the usual viewers of Markdown make it.
    public static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /// Where the links of a page lead.
    public static List<String> links(Node document) {
        var found = new ArrayList<String>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                found.add(link.getDestination());
                visitChildren(link);
            }
        });
        return found;
    }

    /// The files of its pictures.
    public static List<String> pictures(Node document) {
        var found = new ArrayList<String>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                found.add(image.getDestination());
            }
        });
        return found;
    }

    /// The title and level-two headings open sections; deeper ones belong to the section around them.
    private static List<GuideSection> sections(Node document) {
        var sections = new ArrayList<GuideSection>();
        Set<String> anchors = new HashSet<>();
        var text = new StringBuilder();
        String heading = "";
        String anchor = "";
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading h && h.getLevel() <= 2) {
                if (!heading.isEmpty()) {
                    sections.add(new GuideSection(heading, anchor, text.toString()));
                }
                heading = plain(h);
                anchor = h.getLevel() == 1 ? "" : anchor(heading);
                if (!anchors.add(anchor)) {
                    throw new IllegalStateException("Two headings of one page are called \"%s\".".formatted(heading));
                }
                text.setLength(0);
            } else if (!(node instanceof HtmlBlock)) {
                text.append(plain(node)).append('\n');
            }
        }
        if (!heading.isEmpty()) {
            sections.add(new GuideSection(heading, anchor, text.toString()));
        }
        return List.copyOf(sections);
    }

    /// Each child of the node, in order.
    public static void each(Node parent, Consumer<? super Node> action) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            action.accept(node);
        }
    }

    /// Collects words; what stands apart on the page is kept apart by a blank.
    private static final class Words extends AbstractVisitor {

        private final StringBuilder words;

        Words(StringBuilder words) {
            this.words = words;
        }

        @Override
        public void visit(Text text) {
            words.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            words.append(code.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock code) {
            words.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak line) {
            words.append(' ');
        }

        @Override
        public void visit(HardLineBreak line) {
            words.append(' ');
        }

        @Override
        public void visit(CustomNode node) {
            super.visit(node);
            if (node instanceof TableCell) {
                words.append(' ');
            }
        }

        @Override
        protected void visitChildren(Node parent) {
            super.visitChildren(parent);
            if (parent instanceof Block) {
                words.append(' ');
            }
        }
    }
}
