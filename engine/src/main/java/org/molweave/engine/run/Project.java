package org.molweave.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A project is a folder: `project.json`, `data/`, `kg/`, `runs/`, `cache/`.
///
/// The recipe names the stages of its main job in their order. `warnings` says what in the file was not understood.
public record Project(Path folder, String name, String description, List<Stage> recipe, List<String> warnings) {

    public static final int FORMAT = 1;

    public static final String FILE = "project.json";

    /// The ending of a file that stands for the folder it lies in, so that a desktop opens the project by a double
    /// click. What it holds is for people only.
    public static final String DOOR = ".molweave";

    /// What was open when the project was last looked at; the window keeps it.
    public static final String SESSION = "session.json";

    private static final Set<String> FOLDERS_OF_USE = Set.of("runs", "cache", "trash", "figures");

    /// Opens the folder, or a file in it: its `project.json`, its door, or another recipe beside it.
    /// Throws [SpecException] where the file says something wrong.
    public static Project open(Path path) throws IOException {
        if (path.toString().endsWith(DOOR) && Files.isRegularFile(path)) {
            return open(path.toAbsolutePath().resolveSibling(FILE));
        }
        boolean isFile = path.endsWith(FILE)
                || (Files.isRegularFile(path) && path.toString().endsWith(".json"));
        Path folder = isFile ? path.toAbsolutePath().getParent() : path;
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("%s is no project: there is no such folder.".formatted(path));
        }
        Path file = isFile ? path : folder.resolve(FILE);
        if (Files.notExists(file)) {
            throw new IOException("%s is no project: it holds no %s.".formatted(path, FILE));
        }
        return read(folder, file);
    }

    /// Makes a folder a project of this name, with a recipe of no stages. Fails where it is one already.
    public static void create(Path folder, String name) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            throw new IOException("%s is a project already.".formatted(folder));
        }
        var json = Json.object();
        json.put("format", FORMAT).put("name", name);
        json.putArray("recipe");
        Json.write(file, json);
    }

    private static Project read(Path folder, Path file) throws IOException {
        var warnings = new ArrayList<String>();
        var json = new JsonFields(file.toString(), Json.read(file), warnings);
        SpecReader.format(json, FORMAT);
        Path home = folder.toAbsolutePath().normalize();
        String name = json.text("name", String.valueOf(home.getFileName()));
        String description = json.text("description", "");
        var recipe = new ArrayList<Stage>();
        for (JsonFields stage : json.fieldsList("recipe")) {
            recipe.add(SpecReader.stage(stage));
        }
        json.warnAboutTheRest();
        checkIds(file, recipe);
        return new Project(folder, name, description, List.copyOf(recipe), List.copyOf(warnings));
    }

    private static void checkIds(Path file, List<Stage> recipe) throws SpecException {
        var ids = new HashSet<String>();
        for (Stage stage : recipe) {
            if (!ids.add(stage.id())) {
                throw new SpecException("%s: two stages have the id \"%s\".".formatted(file, stage.id()));
            }
        }
    }

    /// Copies a project without what came by using it: runs, figures, what was read, the index, what was open. Files
    /// that are there are kept.
    public static void copyUnused(Path project, Path to) throws IOException {
        Folders.copy(project, to, inside -> !isLeftByUse(inside));
    }

    /// As [#copyUnused], for a folder with projects in it.
    public static void copyAllUnused(Path projects, Path to) throws IOException {
        Folders.copy(
                projects, to, file -> file.getNameCount() == 1 || !isLeftByUse(file.subpath(1, file.getNameCount())));
    }

    private static boolean isLeftByUse(Path inside) {
        return FOLDERS_OF_USE.contains(inside.getName(0).toString())
                || inside.endsWith(SESSION)
                || inside.toString().endsWith(".db");
    }

    public Path runs() {
        return folder.resolve("runs");
    }

    public Path cache() {
        return folder.resolve("cache");
    }

    /// The path of a file as a project or run file names it, with slashes on every system: relative where it lies in
    /// the
    /// project or beside it, else whole.
    public String relative(Path file) {
        Path home = folder.toAbsolutePath().normalize();
        Path path = file.toAbsolutePath().normalize();
        Path around = home.getParent() == null ? home : home.getParent();
        return path.startsWith(around) ? home.relativize(path).toString().replace('\\', '/') : path.toString();
    }

    /// A path of a project or run file: relative ones start in the project.
    public Path resolve(String path) {
        return folder.resolve(path).normalize();
    }
}
