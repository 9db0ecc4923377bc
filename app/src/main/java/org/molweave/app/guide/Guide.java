package org.molweave.app.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/// The user guide: the very files of `docs/guide`, which lie in the program as resources.
///
/// `README.md` is its contents: every level-two heading opens a chapter, every link of the list below it is a page.
public final class Guide {

    /// The page of contents.
    public static final String CONTENTS = "README";

    /// The page for someone who is here for the first time.
    public static final String START = "start";

    private final GuidePage contents;
    private final List<GuideChapter> chapters;
    private final Map<String, GuidePage> pages = new LinkedHashMap<>();

    private Guide(GuidePage contents, List<GuideChapter> chapters) {
        this.contents = contents;
        this.chapters = chapters;
        pages.put(CONTENTS, contents);
        chapters.forEach(chapter -> chapter.pages().forEach(page -> pages.put(page.id(), page)));
    }

    /// Reads all pages; some hundredths of a second.
    public static Guide load() {
        GuidePage contents = Markdown.page(CONTENTS, read(CONTENTS));
        var chapters = new ArrayList<GuideChapter>();
        String title = "";
        for (Node node = contents.document().getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                title = Markdown.plain(heading);
            } else if (node instanceof BulletList list && !title.isEmpty()) {
                chapters.add(new GuideChapter(
                        title,
                        Markdown.links(list).stream()
                                .map(link -> link.replaceAll("\\.md$", ""))
                                .map(id -> Markdown.page(id, read(id)))
                                .toList()));
            }
        }
        return new Guide(contents, List.copyOf(chapters));
    }

    public GuidePage contents() {
        return contents;
    }

    public List<GuideChapter> chapters() {
        return chapters;
    }

    public List<GuidePage> pages() {
        return List.copyOf(pages.values());
    }

    public Optional<GuidePage> find(String id) {
        return Optional.ofNullable(pages.get(id));
    }

    /// A picture of a page, as the page names it; null where there is none.
    public static @Nullable URL picture(String name) {
        return Guide.class.getResource(name);
    }

    private static String read(String id) {
        try (InputStream in = Guide.class.getResourceAsStream(id + ".md")) {
            if (in == null) {
                throw new IllegalStateException("The guide has no page %s.md.".formatted(id));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
