package org.molweave.app.pane.knowledge.version;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.molweave.app.project.KnowledgeFile;
import org.molweave.app.project.VersionFile;
import org.molweave.app.text.Text;
import org.molweave.engine.kg.ElementGraphBuilder;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.KnowledgeRules;
import org.molweave.engine.kg.Triple;
import org.molweave.engine.kg.TripleFiles;
import org.molweave.engine.run.Json;
import org.molweave.engine.run.Project;

/// Where versions lie and how they are written: in the folder `kg` of the project, each in a file of its own.
final class Versions {

    private static final int FORMAT = 1;
    private static final Pattern ENDING = Pattern.compile("(\\.(tsv|nt|txt|tab|triples|ttl|graphml))?(\\.gz)?$");
    private static final Pattern NUMBER = Pattern.compile("-\\d{1,4}$");
    private static final Pattern FINE = Pattern.compile("[\\w][\\w .()+-]{0,120}");

    private Versions() {}

    /// The folder for new versions: of the project, else beside the open graph; null where there is neither.
    static @Nullable Path folder(@Nullable Project project, @Nullable KnowledgeFile open) {
        return project != null
                ? project.folder().resolve("kg")
                : open == null ? null : open.file().toAbsolutePath().getParent();
    }

    /// A name that is free: `elements-2` after `elements`.
    static String suggest(@Nullable Path folder, String file) {
        String stem = NUMBER.matcher(stem(file)).replaceFirst("");
        String free = stem;
        for (int i = 2; folder != null && isTaken(folder, free); i++) {
            free = "%s-%d".formatted(stem, i);
        }
        return free;
    }

    private static String stem(String file) {
        return ENDING.matcher(file).replaceFirst("");
    }

    private static boolean isTaken(Path folder, String stem) {
        return List.of(".tsv", ".nt", ".tsv.gz", ".rules.json", ".version.json").stream()
                .anyMatch(ending -> Files.exists(folder.resolve(stem + ending)));
    }

    /// What is wrong with a name; empty where nothing is.
    static String problem(@Nullable Path folder, String name) {
        if (folder == null) {
            return Text.tr("Open or make a project first: versions are kept in its folder kg.");
        }
        if (!FINE.matcher(name).matches() || name.endsWith(" ")) {
            return Text.tr("A name has letters, digits, blanks, dots and dashes.");
        }
        return isTaken(folder, name)
                ? Text.tr("There is a version %s already; versions are never overwritten.", name)
                : "";
    }

    /// Writes a graph that is built by rules, with the rules beside it.
    static KnowledgeFile build(Path folder, String name, ElementGraphBuilder builder, KnowledgeRules rules)
            throws IOException {
        Path file = free(folder, name, ".tsv");
        builder.write(file, rules);
        return KnowledgeFile.of(file, TripleFiles.read(file));
    }

    /// The graph with the edits carried out: what is left in its order, then what is added.
    static KnowledgeGraph edited(String name, KnowledgeGraph graph, List<Edit> edits) {
        var gone = new BitSet();
        edits.stream().filter(edit -> !edit.isAddition()).forEach(edit -> gone.set(edit.number()));
        List<Triple> triples = new ArrayList<>();
        for (int i = 0; i < graph.triples().size(); i++) {
            if (!gone.get(i)) {
                triples.add(graph.triples().get(i));
            }
        }
        edits.stream().filter(Edit::isAddition).map(Edit::triple).forEach(triples::add);
        return KnowledgeGraph.of(name, triples);
    }

    /// Writes an edited graph and, beside it, what it was made from and how.
    static KnowledgeFile write(Path folder, String name, KnowledgeFile parent, List<Edit> edits) throws IOException {
        boolean nTriples = parent.file().toString().matches(".*\\.(nt|ttl|turtle)(\\.gz)?");
        Path file = free(folder, name, nTriples ? ".nt" : ".tsv");
        KnowledgeGraph graph = edited(String.valueOf(file.getFileName()), parent.graph(), edits);
        if (graph.triples().isEmpty()) {
            throw new IOException(Text.tr("A version without any fact cannot be opened again."));
        }
        if (nTriples) {
            TripleFiles.writeNTriples(file, graph);
        } else {
            TripleFiles.writeTsv(file, graph);
        }
        Json.write(VersionFile.beside(file), origin(parent, graph, edits));
        return KnowledgeFile.of(file, TripleFiles.read(file));
    }

    private static ObjectNode origin(KnowledgeFile parent, KnowledgeGraph graph, List<Edit> edits) {
        ObjectNode json = Json.object();
        json.put("format", FORMAT)
                .put(VersionFile.PARENT, String.valueOf(parent.file().getFileName()))
                .put("parentSha256", parent.graph().sha256())
                .put("sha256", graph.sha256());
        var added = json.putArray("added");
        var removed = json.putArray("removed");
        for (Edit edit : edits) {
            (edit.isAddition() ? added : removed)
                    .addArray()
                    .add(edit.triple().head())
                    .add(edit.triple().relation())
                    .add(edit.triple().tail());
        }
        return json;
    }

    private static Path free(Path folder, String name, String ending) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name + ending);
        if (isTaken(folder, name)) {
            throw new IOException(Text.tr("There is a version %s already; versions are never overwritten.", name));
        }
        return file;
    }
}
