package org.molweave.app.project;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.molweave.engine.run.Project;

/// What a file dropped on the window is: told by its ending, and by its first lines where the ending leaves it open.
public enum FileKind {
    /// A project's folder or its project.json.
    PROJECT,
    /// A run directory.
    RUN,
    /// A table or list of molecules.
    MOLECULES,
    /// Triples of a knowledge graph.
    KNOWLEDGE,
    /// A stored model: checkpoint or published weights.
    MODEL,
    /// A figure that this program exported.
    FIGURE,
    UNKNOWN;

    private static final Pattern FIRST_FIELD_IS_HEAD = Pattern.compile("(?i)head|subject|source|entity.?1");

    private static final int LINES = 20;

    /// Reads a few lines at most. Throws [IOException] where the file cannot be read.
    public static FileKind of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return Files.exists(path.resolve(Project.FILE))
                    ? PROJECT
                    : Files.exists(path.resolve("run.json")) ? RUN : UNKNOWN;
        }
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean packed = name.endsWith(".gz");
        String ending = ending(packed ? name.substring(0, name.length() - 3) : name);
        return switch (ending) {
            case "csv", "smi", "smiles", "sdf", "sd", "mol" -> MOLECULES;
            case "nt", "ttl", "turtle", "graphml", "triples" -> KNOWLEDGE;
            case "safetensors", "npz", "pkl", "pt", "pth" -> MODEL;
            case "svg", "pdf", "png" -> FIGURE;
            case "tsv", "txt", "tab" -> looksLikeTriples(path, packed) ? KNOWLEDGE : MOLECULES;
            case "json" -> json(path, name);
            case "molweave" -> PROJECT;
            default -> UNKNOWN;
        };
    }

    private static FileKind json(Path path, String name) {
        if (name.equals(Project.FILE) || name.startsWith("recipe")) {
            return PROJECT;
        }
        if (name.equals("run.json")) {
            return RUN;
        }
        String weights = path.toString().replaceAll("(?i)\\.json$", ".safetensors");
        return Files.exists(Path.of(weights)) ? MODEL : UNKNOWN;
    }

    /// Three fields on every line, and no header of a table of molecules.
    private static boolean looksLikeTriples(Path path, boolean packed) throws IOException {
        List<String> lines = firstLines(path, packed);
        if (lines.isEmpty()) {
            return false;
        }
        if (lines.getFirst().toLowerCase(Locale.ROOT).contains("smiles")) {
            return false;
        }
        String[] first = lines.getFirst().split("\t");
        boolean threeFields = lines.stream().allMatch(line -> line.split("\t").length == 3);
        return threeFields
                || (first.length == 3
                        && FIRST_FIELD_IS_HEAD.matcher(first[0].strip()).matches());
    }

    private static List<String> firstLines(Path path, boolean packed) throws IOException {
        var lines = new ArrayList<String>();
        try (var file = Files.newInputStream(path);
                var in = new BufferedReader(
                        new InputStreamReader(packed ? new GZIPInputStream(file) : file, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null && lines.size() < LINES; line = in.readLine()) {
                if (!line.isBlank()) {
                    lines.add(line.strip());
                }
            }
        }
        return lines;
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }
}
