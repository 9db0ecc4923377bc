package org.molweave.app;

import static org.molweave.app.text.Text.tr;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.molweave.app.command.Command;
import org.molweave.app.pane.augmentation.AugmentationModel;
import org.molweave.app.pane.knowledge.KnowledgeModel;
import org.molweave.app.project.Workspace;
import org.molweave.engine.kg.GraphMl;
import org.molweave.engine.kg.GraphMlFile;
import org.molweave.engine.kg.TripleFiles;
import org.molweave.engine.run.WholeFile;

/// Graphs out of the window, for other programs: GraphML with places and weights, or the bare facts.
final class GraphActions {

    private final Workspace workspace;
    private final Window window;
    private final KnowledgeModel knowledge;
    private final AugmentationModel augmentation;

    GraphActions(Workspace workspace, Window window, KnowledgeModel knowledge, AugmentationModel augmentation) {
        this.workspace = workspace;
        this.window = window;
        this.knowledge = knowledge;
        this.augmentation = augmentation;
    }

    List<Command> commands() {
        ObservableBooleanValue open = knowledge.isOpen();
        return List.of(
                Command.of(
                        "knowledge.export",
                        "Knowledge",
                        tr("Export the drawn graph…"),
                        "export",
                        "",
                        open,
                        () -> choose(knowledge.seen(), tr("picture"))),
                Command.of(
                        "knowledge.export-whole",
                        "Knowledge",
                        tr("Export the whole graph…"),
                        "export",
                        "",
                        open,
                        () -> choose(knowledge.whole(), tr("graph"))),
                Command.of(
                        "augmentation.export",
                        "Knowledge",
                        tr("Export the augmented graph…"),
                        "export",
                        "",
                        this::chooseAugmented));
    }

    private void chooseAugmented() {
        augmentation
                .graphMl()
                .ifPresentOrElse(
                        graph -> choose(graph, tr("augmented")),
                        () -> workspace
                                .notices()
                                .warn(
                                        tr("There is no augmented graph."),
                                        tr("Select a molecule while a knowledge graph about elements is open.")));
    }

    private void choose(GraphMlFile graph, String what) {
        var chooser = new FileChooser();
        chooser.setTitle(tr("Export the graph"));
        String stem = graph.name().replaceFirst("\\.[A-Za-z.]+$", "").replaceAll("[^A-Za-z0-9]+", "-");
        chooser.setInitialFileName("%s-%s.graphml".formatted(stem.length() > 40 ? stem.substring(0, 40) : stem, what));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter("GraphML", "*.graphml"),
                        new FileChooser.ExtensionFilter(tr("Facts, separated by tabs"), "*.tsv"),
                        new FileChooser.ExtensionFilter("N-Triples", "*.nt"));
        Optional.ofNullable(workspace.project())
                .map(project -> project.folder().toFile())
                .ifPresent(chooser::setInitialDirectory);
        File file = chooser.showSaveDialog(window);
        if (file != null) {
            save(graph, file.toPath());
        }
    }

    /// In the form that the name's ending says; GraphML for any other.
    void save(GraphMlFile graph, Path file) {
        workspace
                .background()
                .start(
                        tr("Writing %s", file.getFileName()),
                        _ -> write(graph, file),
                        _ -> workspace
                                .notices()
                                .info(tr(
                                        "%,d nodes and %,d edges were written to %s.",
                                        graph.nodes().size(), graph.edges().size(), file)),
                        error -> workspace
                                .notices()
                                .error(tr("The graph %s could not be written.", file.getFileName()), error));
    }

    private static Path write(GraphMlFile graph, Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".tsv")) {
            TripleFiles.writeTsv(file, graph.triples().graph());
        } else if (name.endsWith(".nt")) {
            TripleFiles.writeNTriples(file, graph.triples().graph());
        } else {
            WholeFile.write(file, out -> GraphMl.write(out, graph));
        }
        return file;
    }
}
