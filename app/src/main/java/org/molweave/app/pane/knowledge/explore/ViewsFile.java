package org.molweave.app.pane.knowledge.explore;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.molweave.app.text.Text;
import org.molweave.engine.run.Json;

/// The views that were saved of a knowledge graph, beside its file: `kg/elements.tsv` has `kg/elements.views.json`.
public final class ViewsFile {

    private static final int FORMAT = 1;

    private ViewsFile() {}

    public static Path beside(Path triples) {
        String stem = String.valueOf(triples.getFileName())
                .replaceFirst("(\\.(tsv|nt|txt|tab|triples|ttl|graphml))?(\\.gz)?$", "");
        return triples.resolveSibling(stem + ".views.json");
    }

    /// None where there is no file.
    public static List<SavedView> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        ObjectNode json = Json.read(file);
        if (json.path("format").asInt() > FORMAT) {
            throw new IOException(Text.tr("%s was written by a newer Molweave.", file));
        }
        List<SavedView> views = new ArrayList<>();
        for (var node : json.path("views")) {
            SavedView view = Json.as(node, SavedView.class);
            if (view.isWhole()) {
                views.add(view);
            }
        }
        return List.copyOf(views);
    }

    static void write(Path file, List<SavedView> views) throws IOException {
        ObjectNode json = Json.object();
        json.put("format", FORMAT);
        var array = json.putArray("views");
        views.forEach(view -> array.add(Json.tree(view)));
        Json.write(file, json);
    }
}
