package org.molweave.app.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Sources and licences of the data that ship with the program.
final class DataNotices {

    private static final List<String> PROJECTS = List.of("solubility", "boiling-point", "elements", "pretrained");

    private DataNotices() {}

    /// The notice of each sample project.
    static Map<String, String> all() {
        var notices = new LinkedHashMap<String, String>();
        for (String project : PROJECTS) {
            try (InputStream in = DataNotices.class.getResourceAsStream("data/" + project + "/NOTICE")) {
                if (in == null) {
                    throw new IllegalStateException("The notice of %s is missing from the program.".formatted(project));
                }
                notices.put(project, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return notices;
    }
}
