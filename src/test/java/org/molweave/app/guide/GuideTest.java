package org.molweave.app.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.molweave.engine.method.Method;
import org.molweave.engine.method.Methods;

/// The pages by themselves: all that they point at is there.
class GuideTest {

    private static final Path SOURCES = Path.of("docs", "guide");

    private final Guide guide = Guide.load();

    @Test
    void everyPageIsInTheContentsAndHasATitle() throws IOException {
        Set<String> files;
        try (Stream<Path> list = Files.list(SOURCES)) {
            files = list.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> listed = guide.pages().stream().map(GuidePage::id).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(files, listed);
        int entries = guide.chapters().stream()
                .mapToInt(chapter -> chapter.pages().size())
                .sum();
        assertEquals(files.size(), entries + 1, "a page stands in the contents once");
        guide.pages().forEach(page -> assertTrue(page.title().length() > 1, page.id()));
    }

    @Test
    void everyLinkLeadsSomewhere() {
        var dead = new ArrayList<String>();
        for (GuidePage page : guide.pages()) {
            for (String destination : Markdown.links(page.document())) {
                if (GuideLink.of(destination, page.id()) instanceof GuideLink.Page(String id, String anchor)) {
                    boolean there = guide.find(id)
                            .filter(found -> anchor.isEmpty()
                                    || found.sections().stream()
                                            .anyMatch(
                                                    section -> section.anchor().equals(anchor)))
                            .isPresent();
                    if (!there) {
                        dead.add(page.id() + ": " + destination);
                    }
                } else if (!destination.startsWith("command:") && !destination.startsWith("https://")) {
                    dead.add(page.id() + ": " + destination);
                }
            }
        }

        assertEquals(List.of(), dead);
    }

    @Test
    void everyPictureIsThereAndSmall() throws IOException {
        for (GuidePage page : guide.pages()) {
            for (String picture : Markdown.pictures(page.document())) {
                Path file = SOURCES.resolve(picture);

                assertTrue(Files.exists(file), page.id() + ": " + picture);
                assertTrue(Files.size(file) < 150_000, picture + " has " + Files.size(file) + " bytes");
                assertTrue(Guide.picture(picture) != null, picture);
            }
        }
    }

    @Test
    void everyPictureSaysInWordsWhatItShowsAndIsSeenSomewhere() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (GuidePage page : guide.pages()) {
            for (Image picture : images(page.document())) {
                assertTrue(Markdown.plain(picture).split(" ").length >= 3, page.id() + ": " + picture.getDestination());
                shown.add(picture.getDestination());
            }
        }

        Set<String> files;
        try (Stream<Path> list = Files.list(SOURCES.resolve("pictures"))) {
            files = list.map(file -> "pictures/" + file.getFileName()).collect(Collectors.toCollection(TreeSet::new));
        }
        assertEquals(files, shown);
    }

    private static List<Image> images(Node document) {
        var found = new ArrayList<Image>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                found.add(image);
            }
        });
        return found;
    }

    @Test
    void whatTheReadmePointsAtIsThere() throws IOException {
        Node readme =
                Markdown.page("README", Files.readString(Path.of("README.md"))).document();
        var destinations = new ArrayList<>(Markdown.links(readme));
        destinations.addAll(Markdown.pictures(readme));

        assertTrue(destinations.size() > 5, destinations.toString());
        assertEquals(
                List.of(),
                destinations.stream()
                        .filter(destination -> !destination.startsWith("https://"))
                        .filter(destination -> Files.notExists(Path.of(destination)))
                        .toList());
    }

    /// Without those that tests add.
    static List<Method<?>> shippedMethods() {
        return Methods.all().stream()
                .filter(method -> method.getClass().getPackageName().startsWith("org.molweave.plugins"))
                .toList();
    }

    @Test
    void everyMethodHasAPageWithACitation() {
        for (Method<?> method : shippedMethods()) {
            GuidePage page = guide.find(method.id()).orElseThrow(() -> new AssertionError(method.id()));

            assertEquals(method.title(), page.title());
            assertTrue(
                    page.sections().stream()
                            .anyMatch(section -> section.heading().equals("Citation")),
                    page.id());
        }
    }

    @Test
    void theSearchFindsAllWordsAndPutsHeadingsFirst() {
        var search = new GuideSearch(guide);

        List<GuideHit> even = search.find("even yardstick", 5);
        assertEquals("reading-attention", even.getFirst().page().id());
        assertTrue(
                even.getFirst().section().heading().startsWith("Why \"even\""),
                even.getFirst().where());
        assertTrue(even.getFirst().excerpt().toLowerCase(Locale.ROOT).contains("even"));
        assertEquals(List.of(), search.find("zyzzyva", 5));
        assertEquals(List.of(), search.find("  ", 5));
        assertEquals("trash", search.find("trash", 1).getFirst().section().anchor());
    }

    @Test
    void wordsAreReadWithoutTheirMarks() {
        GuidePage page = Markdown.page(
                "p", "# A *b* `c`\n\nSee [the page](x.md#y) now.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n");

        assertEquals("A b c", page.title());
        assertEquals(
                "See the page now. a b 1 2",
                page.sections().getFirst().text().replaceAll("\\s+", " ").strip());
        assertEquals(List.of("x.md#y"), Markdown.links(page.document()));
        assertEquals("start-from-the-beginning", Markdown.anchor("Start from the beginning"));
        assertEquals("rows-that-could-not-be-read", Markdown.anchor("Rows that could not be read"));
    }
}
