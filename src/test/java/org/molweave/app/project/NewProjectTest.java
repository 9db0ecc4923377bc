package org.molweave.app.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewProjectTest {

    @TempDir
    private Path folder;

    @Test
    void theFolderIsNamedAsTheProjectAsFarAsFileSystemsAllow() {
        assertEquals("hERG 2", NewProject.folderName(" hERG 2 "));
        assertEquals("a-b-c", NewProject.folderName("a/b:c"));
        assertEquals("", NewProject.folderName(".. "));
        assertEquals("Löslichkeit v1.2", NewProject.folderName("Löslichkeit v1.2"));
    }

    @Test
    void anotherFolderIsFoundBesideOneThatExists() throws IOException {
        assertEquals(folder.resolve("a"), NewProject.free(folder.resolve("a")));

        Files.createDirectory(folder.resolve("a"));

        assertEquals(folder.resolve("a-2"), NewProject.free(folder.resolve("a")));
    }

    @Test
    void whatCannotBecomeAProjectIsSaid() throws IOException {
        Files.createDirectory(folder.resolve("old"));
        Files.writeString(folder.resolve("old/project.json"), "{}");
        Files.writeString(folder.resolve("file"), "");

        assertEquals("", NewProject.problem("Mine", folder.resolve("new/mine").toString()));
        assertProblem("Give the project a name.", " ", folder.resolve("new"));
        assertProblem("Write the whole path", "Mine", Path.of("mine"));
        assertProblem("This folder is a project already.", "Mine", folder.resolve("old"));
        assertProblem(
                folder.resolve("file") + " is a file, not a folder.",
                "Mine",
                folder.resolve("file").resolve("mine"));
    }

    private static void assertProblem(String expected, String name, Path folder) {
        String problem = NewProject.problem(name, folder.toString());
        assertTrue(problem.startsWith(expected), problem);
    }
}
