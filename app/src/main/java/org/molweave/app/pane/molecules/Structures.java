package org.molweave.app.pane.molecules;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.Image;
import org.molweave.app.memory.MemoryPart;
import org.molweave.app.project.Workspace;
import org.molweave.app.text.Text;
import org.molweave.engine.chem.Molecule;
import org.molweave.viz.depict.StructureCache;

/// The pictures of the table and the gallery, in the theme of the window.
final class Structures {

    private final Workspace workspace;
    private final StructureCache cache;

    Structures(Workspace workspace) {
        this.workspace = workspace;
        var background = workspace.background();
        cache = new StructureCache(
                task -> background.run(
                        () -> {
                            task.run();
                            return true;
                        },
                        _ -> {},
                        error -> workspace.notices().error("A structure could not be drawn.", error)),
                background::show);
        workspace
                .memory()
                .add(new MemoryPart(
                        Text.tr("pictures of structures"), cache::bytes, Text.tr("They make room by themselves.")));
    }

    /// The picture for a node of the window, now or by `show` later.
    Optional<Image> find(Molecule molecule, int width, int height, Node node, Consumer<? super Image> show) {
        double scale = node.getScene() == null || node.getScene().getWindow() == null
                ? 1
                : node.getScene().getWindow().getOutputScaleX();
        var look = new StructureCache.Look(
                width, height, scale, workspace.themeProperty().get());
        return cache.find(molecule, look, show);
    }
}
