package org.molweave.app.pane;

import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;
import org.molweave.app.memory.MemoryPart;
import org.molweave.app.project.Workspace;
import org.molweave.app.text.Text;
import org.molweave.engine.chem.Molecule;
import org.molweave.viz.depict.StructureCache;

/// Small pictures of molecules, painted in the background.
public final class StructurePictures {

    private final Workspace workspace;
    private final StructureCache cache;

    public StructurePictures(Workspace workspace) {
        this.workspace = workspace;
        var background = workspace.background();
        cache = new StructureCache(
                task -> background.run(
                        () -> {
                            task.run();
                            return task;
                        },
                        _ -> {},
                        error -> workspace.notices().error(Text.tr("A structure could not be drawn."), error)),
                background::show);
        workspace
                .memory()
                .add(new MemoryPart(
                        Text.tr("pictures of structures"), cache::bytes, Text.tr("They make room by themselves.")));
    }

    /// A picture that shows what it was told last.
    public final class Picture extends ImageView {

        private final int width;
        private final int height;
        private @Nullable Molecule molecule;

        public Picture(int width, int height) {
            this.width = width;
            this.height = height;
            setFitWidth(width);
            setFitHeight(height);
            setPreserveRatio(true);
            workspace.themeProperty().subscribe(_ -> show(molecule));
        }

        public void show(@Nullable Molecule wanted) {
            molecule = wanted;
            if (wanted == null) {
                setImage(null);
                return;
            }
            double scale = getScene() == null || getScene().getWindow() == null
                    ? 1
                    : getScene().getWindow().getOutputScaleX();
            var look = new StructureCache.Look(
                    width, height, scale, workspace.themeProperty().get());
            setImage(cache.find(wanted, look, image -> {
                        if (wanted.equals(molecule)) {
                            setImage(image);
                        }
                    })
                    .orElse(null));
        }
    }
}
