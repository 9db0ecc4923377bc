package org.molweave.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// What a person wrote about a run: a text, tags, and whether it is worth remembering. Kept in the run's `notes.json`.
public record RunNotes(String text, List<String> tags, boolean starred) {

    public static final RunNotes NONE = new RunNotes("", List.of(), false);

    private static final int FORMAT = 1;

    public RunNotes {
        tags = List.copyOf(tags);
    }

    /// Those of the run; [#NONE] where nobody wrote any.
    public static RunNotes read(RunDirectory run) throws IOException {
        if (Files.notExists(run.notes())) {
            return NONE;
        }
        JsonNode json = Json.read(run.notes());
        int format = json.path("format").asInt();
        if (format != FORMAT) {
            throw new IOException("%s has the format %d. This version reads format %d; use a newer Molweave."
                    .formatted(run.notes(), format, FORMAT));
        }
        List<String> tags = new ArrayList<>();
        json.path("tags").forEach(tag -> tags.add(tag.asText()));
        return new RunNotes(
                json.path("text").asText(), tags, json.path("starred").asBoolean());
    }

    /// Puts them into the run's directory.
    public void write(RunDirectory run) throws IOException {
        var json = Json.object();
        json.put("format", FORMAT);
        json.put("text", text);
        tags.forEach(json.putArray("tags")::add);
        json.put("starred", starred);
        Json.write(run.notes(), json);
    }

    public RunNotes withText(String newText) {
        return new RunNotes(newText, tags, starred);
    }

    public RunNotes withTags(List<String> newTags) {
        return new RunNotes(text, newTags, starred);
    }

    public RunNotes withStar(boolean newStarred) {
        return new RunNotes(text, tags, newStarred);
    }
}
