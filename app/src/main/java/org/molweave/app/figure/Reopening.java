package org.molweave.app.figure;

import static org.molweave.app.text.Text.tr;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.molweave.app.project.KnowledgeFile;
import org.molweave.app.project.ModelChoice;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Opener;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Workspace;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;
import org.molweave.engine.data.ReadOptions;
import org.molweave.engine.run.Project;

/// The way back from a figure to its view: opens what is not open yet, waits until it is, then puts the molecule into
/// focus and lets the view restore what is its own. Used on the JavaFX thread.
final class Reopening {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Workspace workspace;
    private final Opener opener;
    private final FigureOpener.Panes panes;
    private final Map<String, String> from;
    private final List<String> missing;
    private final Consumer<List<String>> done;
    private Subscription waiting = Subscription.EMPTY;
    private @Nullable Path project;
    private boolean asked;
    private boolean ended;

    /// `missing` takes what cannot be shown again; `done` hears of it at the end.
    Reopening(
            Workspace workspace,
            Opener opener,
            FigureOpener.Panes panes,
            Map<String, String> from,
            List<String> missing,
            Consumer<List<String>> done) {
        this.workspace = workspace;
        this.opener = opener;
        this.panes = panes;
        this.from = from;
        this.missing = missing;
        this.done = done;
    }

    /// Opens the project, unless it is open. With null, nothing but the molecule and the settings of the view are shown
    /// again: files of the same name in another project are other files.
    void start(@Nullable Path folder) {
        project = folder;
        waiting = Subscription.combine(
                workspace.projectProperty().subscribe((_, _) -> goOn()),
                workspace.tableProperty().subscribe((_, _) -> goOn()),
                workspace.knowledgeProperty().subscribe((_, _) -> goOn()));
        workspace.background().after(PATIENCE, () -> workspace.background().show(this::giveUpWaiting));
        if (folder != null && !isOpen(folder)) {
            opener.openProject(folder);
        }
        goOn();
    }

    void stop() {
        ended = true;
        waiting.unsubscribe();
    }

    private boolean isOpen(Path folder) {
        Project open = workspace.project();
        return open != null && same(open.folder(), folder);
    }

    private void goOn() {
        if (ended || (project != null && !isOpen(project))) {
            return;
        }
        if (!asked && !isStarting()) {
            asked = true;
            openOthers();
        }
        if (asked && hasTable() && hasKnowledge()) {
            waiting.unsubscribe();
            // Whoever opened the last file has more to do with it, such as putting its first molecule into focus.
            workspace.background().run(() -> true, _ -> finish(), _ -> finish());
        }
    }

    /// A project opens with molecules and knowledge of its own; another file is opened after them.
    private boolean isStarting() {
        return workspace.project() != null
                && ((workspace.table() == null && wanted(Origin.TABLE) != null)
                        || (workspace.knowledge() == null && wanted(Origin.KNOWLEDGE_FILE) != null));
    }

    private void openOthers() {
        Path table = wanted(Origin.TABLE);
        if (table != null && !hasTable()) {
            opener.openMolecules(table, ReadOptions.DEFAULTS);
        }
        Path knowledge = wanted(Origin.KNOWLEDGE_FILE);
        if (knowledge != null && !hasKnowledge()) {
            opener.openKnowledge(knowledge);
        }
        Path checkpoint = wanted(Origin.CHECKPOINT);
        ModelChoice model = workspace.model();
        if (checkpoint != null && (model == null || !same(model.checkpoint(), checkpoint))) {
            opener.openModel(checkpoint, from.getOrDefault(Origin.MODEL_RUN, ""), from.getOrDefault(Origin.MODEL, ""));
        }
    }

    private boolean hasTable() {
        Path wanted = wanted(Origin.TABLE);
        MoleculeTable open = workspace.table();
        return wanted == null || (open != null && same(open.file(), wanted));
    }

    private boolean hasKnowledge() {
        Path wanted = wanted(Origin.KNOWLEDGE_FILE);
        KnowledgeFile open = workspace.knowledge();
        return wanted == null || (open != null && same(open.file(), wanted));
    }

    /// The file that the figure names, where it is still there.
    private @Nullable Path wanted(String key) {
        String path = from.get(key);
        Project open = workspace.project();
        if (path == null || open == null || project == null) {
            return null;
        }
        Path file = open.resolve(path);
        boolean there = key.equals(Origin.CHECKPOINT)
                ? Files.exists(file.resolveSibling(file.getFileName() + ".safetensors"))
                : Files.exists(file);
        return there ? file : null;
    }

    private static boolean same(Path first, Path second) {
        return first.toAbsolutePath().normalize().equals(second.toAbsolutePath().normalize());
    }

    private void giveUpWaiting() {
        if (!ended) {
            missing.add(tr("Not everything could be opened in time."));
            finish();
        }
    }

    private void finish() {
        if (ended) {
            return;
        }
        stop();
        nameWhatIsGone();
        focus();
        String pane = from.getOrDefault(Origin.PANE, "");
        if (pane.isEmpty()) {
            missing.add(tr("The figure does not say in which pane it was made."));
            done.accept(missing);
            return;
        }
        panes.show(pane);
        // The pane may have been made just now; what it binds is there at the next turn.
        workspace.background().show(() -> {
            panes.view(pane)
                    .ifPresentOrElse(
                            view -> missing.addAll(view.restore(from)),
                            () -> missing.add(tr("This version of Molweave has no pane “%s”.", pane)));
            done.accept(missing);
        });
    }

    private void nameWhatIsGone() {
        Map<String, String> files = Map.of(
                Origin.TABLE, tr("The molecules %s are gone."),
                Origin.KNOWLEDGE_FILE, tr("The knowledge graph %s is gone."),
                Origin.CHECKPOINT, tr("The model %s is gone."));
        if (project != null) {
            files.forEach((key, text) -> {
                if (from.containsKey(key) && wanted(key) == null) {
                    missing.add(text.formatted(from.get(key)));
                }
            });
        }
        KnowledgeFile open = workspace.knowledge();
        String hash = from.getOrDefault(Origin.KNOWLEDGE, "");
        if (open != null && !hash.isEmpty() && !hash.equals(open.graph().sha256())) {
            missing.add(tr("The knowledge graph is not the same as then."));
        }
    }

    /// By its row where that still holds the same molecule, else by its SMILES.
    private void focus() {
        String smiles = from.getOrDefault(Origin.SMILES, "");
        if (smiles.isEmpty()) {
            return;
        }
        MoleculeTable table = workspace.table();
        int row = row();
        if (table != null
                && row >= 0
                && row < table.size()
                && table.dataset().molecules().get(row).smiles().equals(smiles)) {
            workspace.focusRow(row);
            return;
        }
        try {
            workspace.selection().focusProperty().set(new Selection.Focus(Smiles.parse(smiles), -1));
        } catch (SmilesException | IllegalArgumentException e) {
            missing.add(tr("Its molecule, %s, cannot be read.", smiles));
        }
    }

    private int row() {
        try {
            return Integer.parseInt(from.getOrDefault(Origin.ROW, "0")) - 1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
