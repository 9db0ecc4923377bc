package org.molweave.engine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.molweave.engine.run.RunDirectories;
import org.molweave.engine.run.RunDirectory;

/// A project with two stages of the demo method.
record DemoProject(Path folder) {

    static DemoProject in(Path folder) throws IOException {
        Files.writeString(folder.resolve("molecules.smi"), "CCO\nc1ccccc1\nnonsense\n");
        Files.writeString(folder.resolve("project.json"), """
                {"format": 1, "name": "Demo", "recipe": [
                  {"id": "first", "title": "First line", "method": "demo-line", "data": {"file": "molecules.smi"}},
                  {"id": "second", "title": "Second line", "method": "demo-line", "data": {"file": "molecules.smi"},
                   "parent": "first", "settings": {"epochs": 2}}]}
                """);
        return new DemoProject(folder);
    }

    List<RunDirectory> runs() throws IOException {
        return RunDirectories.list(folder.resolve("runs")).stream()
                .map(RunDirectories.Entry::directory)
                .toList();
    }

    String path() {
        return folder.toString();
    }
}
