package org.molweave.app.inference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.molweave.app.project.ModelChoice;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Latest;
import org.molweave.app.text.Text;
import org.molweave.engine.run.Project;

/// The models to choose from, and the one that is chosen. Used on the JavaFX thread.
public final class ModelChooserModel {

    private final Workspace workspace;
    private final List<Path> folders;
    private final ObjectProperty<@Nullable ModelChoice> chosen;
    private final ObservableList<OfferedModel> offered = FXCollections.observableArrayList();
    /// One view for life: listeners of a view hang on it.
    private final ObservableList<OfferedModel> view = FXCollections.unmodifiableObservableList(offered);

    private final Latest<List<OfferedModel>> latest;
    private final Subscription subscription;

    /// `chosen` is what is chosen here; `folders` hold checkpoints that are offered in every project.
    public ModelChooserModel(Workspace workspace, ObjectProperty<@Nullable ModelChoice> chosen, List<Path> folders) {
        this.workspace = workspace;
        this.chosen = chosen;
        this.folders = List.copyOf(folders);
        latest = workspace
                .background()
                .latest(
                        this::show,
                        error -> workspace.notices().error(Text.tr("The trained models cannot be listed."), error));
        subscription = Subscription.combine(
                workspace.projectProperty().subscribe(_ -> refresh()),
                chosen.subscribe(_ -> show(List.copyOf(offered))));
    }

    public ObservableList<OfferedModel> offered() {
        return view;
    }

    public ObjectProperty<@Nullable ModelChoice> chosenProperty() {
        return chosen;
    }

    /// The offered model that is chosen.
    public Optional<OfferedModel> chosen() {
        return offered.stream()
                .filter(model -> model.choice().equals(chosen.get()))
                .findFirst();
    }

    /// Looks again: a run may have finished meanwhile.
    public void refresh() {
        Optional<Project> project = Optional.ofNullable(workspace.project());
        latest.submit(() -> OfferedModels.find(project, folders));
    }

    /// Chooses a checkpoint by either of its files, or without suffix.
    public void open(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.(safetensors|json)$", "");
        chosen.set(new ModelChoice(file.resolveSibling(name), "", name));
    }

    /// What is chosen stays in the list, wherever it came from.
    private void show(List<OfferedModel> found) {
        List<OfferedModel> all = new ArrayList<>(found);
        ModelChoice now = chosen.get();
        if (now != null && all.stream().noneMatch(model -> sameCheckpoint(model.choice(), now))) {
            all.add(new OfferedModel(now, OfferedModel.Origin.FILE, ""));
        } else if (now != null) {
            // Named by the list or by whoever chose it: the one that is chosen is the one in the list.
            all.replaceAll(model -> sameCheckpoint(model.choice(), now)
                    ? new OfferedModel(now, model.origin(), model.detail())
                    : model);
        }
        if (!all.equals(offered)) {
            offered.setAll(all);
        }
    }

    private static boolean sameCheckpoint(ModelChoice one, ModelChoice other) {
        return one.checkpoint()
                .toAbsolutePath()
                .normalize()
                .equals(other.checkpoint().toAbsolutePath().normalize());
    }

    public void close() {
        subscription.unsubscribe();
    }
}
