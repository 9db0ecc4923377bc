package org.molweave.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.molweave.app.project.NewProject;
import org.molweave.engine.run.Folders;
import org.molweave.engine.run.Project;

/// The projects that come with the program.
final class Samples {

    /// The one that the welcome view opens.
    private static final String FIRST = "solubility";

    private static final String PRETRAINED = "pretrained";

    private Samples() {}

    /// The folder of the sample project: where the program lies, or a copy in the user's home where that is not
    /// writable. Empty where the program came without samples.
    static Optional<Path> first(Path home) throws IOException {
        Optional<Path> shipped = shipped();
        if (shipped.isEmpty()) {
            return Optional.empty();
        }
        Path project = shipped.get().resolve(FIRST);
        if (Files.isWritable(project)) {
            return Optional.of(project);
        }
        Path copy = NewProject.usualPlace(home).resolve("sample-projects");
        Project.copyAllUnused(shipped.get(), copy);
        return Optional.of(copy.resolve(FIRST));
    }

    /// Gives a new project what a first run needs: the knowledge graph of the elements and the pre-trained model.
    static void equip(Path project) throws IOException {
        Optional<Path> shipped = shipped();
        if (shipped.isPresent()) {
            Folders.copy(shipped.get().resolve(FIRST).resolve("kg"), project.resolve("kg"), file -> true);
            Folders.copy(shipped.get().resolve(PRETRAINED).resolve("model"), project.resolve("model"), file -> true);
        }
    }

    /// The knowledge graph of the elements, for molecules that belong to no project.
    static Optional<Path> elements() {
        return shipped()
                .map(folder -> folder.resolve(FIRST).resolve("kg").resolve("elements.tsv"))
                .filter(Files::exists);
    }

    /// The pre-trained model, for molecules that belong to no project.
    static Optional<Path> pretrained() {
        return shipped()
                .map(folder -> folder.resolve(PRETRAINED).resolve("model").resolve("kcl-pubchem.safetensors"))
                .filter(Files::exists);
    }

    /// Named by the property `molweave.samples`, else found above the folder that the program was started from.
    private static Optional<Path> shipped() {
        String given = System.getProperty("molweave.samples", "");
        if (!given.isEmpty()) {
            return Optional.of(Path.of(given)).filter(Files::isDirectory);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path samples = at.resolve("sample-projects");
            if (Files.isDirectory(samples.resolve(FIRST))) {
                return Optional.of(samples);
            }
        }
        return Optional.empty();
    }
}
