package org.molweave.app.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.engine.run.FileHash;
import org.molweave.engine.run.Folders;
import org.molweave.engine.run.RunDirectory;

class TrashTest {

    @TempDir
    Path project;

    @Test
    void givesBackEveryByte() throws IOException {
        RunDirectory run = new SomeRuns(project).create("First", 7);
        SomeRuns.finish(run);
        Files.write(run.artifacts().resolve("big"), new byte[1000]);
        var before = hashes(run.path());
        var trash = new Trash(project);

        trash.add(run.id());
        List<Trash.Trashed> inside = trash.list();
        trash.restore(run.id());

        assertEquals("First", inside.getFirst().title());
        assertEquals(Folders.size(run.path()), inside.getFirst().bytes());
        assertEquals(before, hashes(run.path()));
        assertEquals(List.of(), trash.list());
    }

    @Test
    void purgesForGood() throws IOException {
        RunDirectory run = new SomeRuns(project).create("First", 7);
        var trash = new Trash(project);
        trash.add(run.id());

        trash.purge(run.id());

        assertFalse(Files.exists(project.resolve("trash").resolve(run.id())));
    }

    @Test
    void purgesNothingOutside() throws IOException {
        RunDirectory run = new SomeRuns(project).create("First", 7);

        assertThrows(IOException.class, () -> new Trash(project).purge("../runs/" + run.id()));
    }

    private static Map<String, String> hashes(Path folder) throws IOException {
        var hashes = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(folder.relativize(file).toString(), FileHash.sha256(file));
            }
        }
        return hashes;
    }
}
