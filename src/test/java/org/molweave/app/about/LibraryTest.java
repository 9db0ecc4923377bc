package org.molweave.app.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LibraryTest {

    private static final Path JARS = Path.of("app", "target", "lib");

    /// Permissive, weak copyleft, or the GPL with the exception for what is linked to it.
    private static final Pattern ALLOWED = Pattern.compile(
            "(?i).*(apache|\\bmit\\b|bsd|eclipse distribution|lgpl|lesser|\\bepl\\b|\\bmpl\\b|cecill-c|classpath exception|gplv2\\+ce).*");

    @Test
    void everyJarThatShipsIsInTheListWithALicenceThatWeMayUse() throws IOException {
        List<Library> libraries = Library.all();
        List<String> jars;
        try (Stream<Path> files = Files.list(JARS)) {
            jars = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .filter(name -> !name.matches("(engine|viz|plugins)-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .toList();
        }

        assertTrue(jars.size() > 50, jars.toString());
        assertEquals(
                List.of(),
                jars.stream()
                        .filter(jar -> libraries.stream().noneMatch(library -> isOf(jar, library)))
                        .toList(),
                "jars of which About says nothing");
        assertEquals(
                List.of(),
                libraries.stream()
                        .filter(library -> !ALLOWED.matcher(library.licence()).matches())
                        .toList(),
                "libraries with a licence that we may not use");
    }

    private static boolean isOf(String jar, Library library) {
        // Of any version: a build without a clean keeps the jars of the versions before.
        return jar.matches(Pattern.quote(library.artifact()) + "-[0-9].*");
    }

    @Test
    void everyLibraryIsFullyDescribed() {
        for (Library library : Library.all()) {
            assertTrue(
                    Stream.of(library.group(), library.artifact(), library.version(), library.name(), library.licence())
                            .noneMatch(String::isBlank),
                    library.toString());
        }
    }

    @Test
    void theDataOfEverySampleHaveANotice() throws IOException {
        Map<String, String> notices = DataNotices.all();
        try (Stream<Path> samples = Files.list(Path.of("sample-projects"))) {
            for (Path sample : samples.filter(Files::isDirectory).toList()) {
                String name = sample.getFileName().toString();

                assertEquals(Files.readString(sample.resolve("NOTICE")), notices.get(name), name);
            }
        }
    }

    @Test
    void theCitationNamesTheVersion() {
        String bibtex = Citation.bibtex("1.2.3");

        assertTrue(bibtex.contains("version = {1.2.3}"), bibtex);
        assertTrue(bibtex.contains("{fang2022kcl,"), bibtex);
        assertEquals(
                bibtex.chars().filter(c -> c == '{').count(),
                bibtex.chars().filter(c -> c == '}').count());
    }
}
