package org.molweave.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.molweave.engine.Refused.messageOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {

    @TempDir
    Path folder;

    @Test
    void theCopyLeavesOutWhatSomebodyElseLeftThere() throws Exception {
        Path shipped = folder.resolve("shipped");
        Path project = shipped.resolve("solubility");
        for (String file : List.of(
                "project.json",
                "data/a.csv",
                "cache/a.molecules",
                "runs/r/run.json",
                "figures/a.pdf",
                "trash/r/run.json",
                "session.json",
                "history.mv.db")) {
            Path target = project.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, file);
        }

        Path copy = folder.resolve("copy");
        Project.copyAllUnused(shipped, copy);

        assertEquals("data/a.csv", Files.readString(copy.resolve("solubility/data/a.csv")));
        assertTrue(Files.exists(copy.resolve("solubility/project.json")));
        for (String left : List.of("cache", "runs", "figures", "trash", "session.json", "history.mv.db")) {
            assertFalse(Files.exists(copy.resolve("solubility").resolve(left)), left);
        }
    }

    @Test
    void aFileIsNamedFromTheProjectOnWhereItLiesNear() throws IOException {
        Path home = Files.createDirectories(folder.resolve("mine"));
        Project.create(home, "Mine");
        Project project = Project.open(home);

        assertEquals("data/a.csv", project.relative(home.resolve("data/a.csv")));
        assertEquals("../other/model/m", project.relative(folder.resolve("other/model/m")));
        Path far = folder.resolveSibling("far.csv").toAbsolutePath();
        assertEquals(far.toString(), project.relative(far));
        assertEquals(folder.resolve("other/model/m"), project.resolve("../other/model/m"));
    }

    @Test
    void aFolderBecomesAProjectOnce() throws IOException {
        Project.create(folder, "Mine");

        assertEquals("Mine", Project.open(folder).name());
        assertEquals(List.of(), Project.open(folder).recipe());
        assertTrue(messageOf(IOException.class, () -> Project.create(folder, "Other"))
                .contains("is a project already"));
    }

    @Test
    void readsTheRecipe() throws IOException {
        Project project = open("""
                {"format": 1, "name": "Solubility", "description": "d", "recipe": [
                  {"id": "pretrain", "method": "kcl-pretrain", "data": {"file": "data/nci.csv",
                   "exclude": [{"file": "data/logs.csv", "splitColumn": "split", "parts": ["test"]}]},
                   "knowledgeGraph": "kg/elements.tsv", "settings": {"epochs": 4}, "seed": 9},
                  {"id": "finetune", "title": "KCL", "method": "kcl-finetune", "parent": "pretrain",
                   "data": {"file": "data/logs.csv", "properties": ["logS"], "mergeDuplicates": true},
                   "split": {"kind": "scaffold"}}]}
                """);

        var exclusion = new RunSpec.Exclusion("data/logs.csv", "split", List.of("test"));
        var first = new Stage(
                "pretrain",
                "pretrain",
                "kcl-pretrain",
                new RunSpec.DataSpec("data/nci.csv", null, null, null, false, false, List.of(exclusion)),
                "kg/elements.tsv",
                null,
                null,
                Json.object().put("epochs", 4),
                9);
        var second = new Stage(
                "finetune",
                "KCL",
                "kcl-finetune",
                new RunSpec.DataSpec("data/logs.csv", null, List.of("logS"), null, true, false, List.of()),
                null,
                new RunSpec.SplitSpec("scaffold", 0.8, 0.1),
                "pretrain",
                Json.object(),
                1);
        assertEquals(new Project(folder, "Solubility", "d", List.of(first, second), List.of()), project);
        assertEquals(project, Project.open(folder.resolve("project.json").toAbsolutePath()));
    }

    @Test
    void anotherRecipeBesideTheProjectOpensWithTheSameFolder() throws IOException {
        Path recipe = Files.writeString(folder.resolve("short.json"), "{\"format\": 1, \"name\": \"Short\"}");

        Project project = Project.open(recipe);

        assertEquals("Short", project.name());
        assertEquals(folder.toAbsolutePath(), project.folder());
    }

    @Test
    void itsDoorOpensTheFolder() throws IOException {
        Files.writeString(folder.resolve("project.json"), "{\"format\": 1, \"name\": \"Behind the door\"}");
        Path door = Files.writeString(folder.resolve("Any name.molweave"), "for people\n");

        Project project = Project.open(door);

        assertEquals("Behind the door", project.name());
        assertEquals(folder.toAbsolutePath(), project.folder());
        Files.delete(folder.resolve("project.json"));
        assertTrue(messageOf(IOException.class, () -> Project.open(door)).contains("project.json"));
    }

    @Test
    void anUnknownFieldIsAWarning() throws IOException {
        Project project = open("""
                {"format": 1, "recipe": [{"id": "a", "method": "m", "epochs": 3}], "colour": "red"}""");

        assertEquals(
                List.of(
                        file() + ", \"recipe\" entry 1: the field \"epochs\" is unknown and was ignored.",
                        file() + ": the field \"colour\" is unknown and was ignored."),
                project.warnings());
    }

    @Test
    void everyMistakeIsNamed() throws IOException {
        assertMistake("{}", ": lacks the field \"format\"".replaceFirst(": ", " "));
        assertMistake("{\"format\": \"one\"}", ": \"format\" is \"one\", but must be a whole number.");
        assertMistake("{\"format\": 1, \"recipe\": {}}", ": \"recipe\" is {}, but must be a list […].");
        assertMistake("{\"format\": 1, \"recipe\": [3]}", ", \"recipe\" entry 1 must be an object {…}, not 3.");
        assertMistake(stage("\"method\": \"m\""), ", \"recipe\" entry 1 lacks the field \"id\".");
        assertMistake(
                stage("\"id\": \"A B\", \"method\": \"m\""),
                ", \"recipe\" entry 1: \"id\" is \"A B\", but must be lower-case letters, digits and hyphens, at most 64.");
        assertMistake(
                stage("\"id\": \"a\", \"method\": \"m\", \"data\": {\"file\": 7}"),
                ", \"recipe\" entry 1, \"data\": \"file\" is 7, but must be a text in quotes.");
        assertMistake(
                stage("\"id\": \"a\", \"method\": \"m\", \"data\": {\"file\": \"f\", \"removeSalts\": \"yes\"}"),
                ", \"recipe\" entry 1, \"data\": \"removeSalts\" is \"yes\", but must be true or false.");
        assertMistake(
                stage(
                        "\"id\": \"a\", \"method\": \"m\", \"split\": {\"kind\": \"random\", \"train\": 0.9, \"validation\": 0.1}"),
                "\"train\" (0.9) and \"validation\" (0.1) must be more than 0 and leave something to test.");
        assertMistake(
                "{\"format\": 1, \"recipe\": [{\"id\": \"a\", \"method\": \"m\"}, {\"id\": \"a\", \"method\": \"m\"}]}",
                ": two stages have the id \"a\".");
        assertMistake("{\"format\": 1,", " is not readable as JSON: ");
        assertMistake("\0\0\0{z\u00ff\0\0", " is not readable as JSON: ");
    }

    @Test
    void aFolderWithoutProjectSaysSo() {
        assertTrue(messageOf(IOException.class, () -> Project.open(folder)).contains("it holds no project.json"));
        assertTrue(messageOf(IOException.class, () -> Project.open(folder.resolve("x")))
                .contains("there is no such folder"));
    }

    private static String stage(String fields) {
        return "{\"format\": 1, \"recipe\": [{" + fields + "}]}";
    }

    private void assertMistake(String json, String expected) throws IOException {
        Files.writeString(file(), json);
        String message = messageOf(IOException.class, () -> Project.open(folder));
        assertTrue(message.startsWith(file().toString()), message);
        assertTrue(message.contains(expected), message);
    }

    private Path file() {
        return folder.resolve("project.json");
    }

    private Project open(String json) throws IOException {
        Files.writeString(file(), json);
        return Project.open(folder);
    }
}
