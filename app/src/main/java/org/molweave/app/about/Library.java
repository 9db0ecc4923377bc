package org.molweave.app.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A library that ships with the program, as its own project file describes it.
public record Library(String group, String artifact, String version, String name, String licence, String address) {

    private static final int FIELDS = 6;

    /// All libraries, by name; the build writes the list.
    public static List<Library> all() {
        try (InputStream in = Library.class.getResourceAsStream("libraries.tsv")) {
            if (in == null) {
                throw new IllegalStateException("The list of libraries is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(Library::of)
                    .sorted(Comparator.comparing(library -> library.name().toLowerCase(Locale.ROOT)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Library of(String line) {
        String[] fields = line.split("\t", FIELDS);
        return new Library(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);
    }
}
