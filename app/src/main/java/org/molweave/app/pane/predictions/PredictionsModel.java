package org.molweave.app.pane.predictions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.molweave.app.command.Command;
import org.molweave.app.inference.Inference;
import org.molweave.app.project.ModelChoice;
import org.molweave.app.project.MoleculeTable;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Activity;
import org.molweave.app.task.Latest;
import org.molweave.app.text.Text;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.data.Property;
import org.molweave.engine.query.Answer;
import org.molweave.engine.query.Prediction;
import org.molweave.engine.run.Project;

/// Molecules that were pasted or read, with what the model predicts of them; and predictions of the open
/// table. Used on the JavaFX thread.
public final class PredictionsModel {

    /// More molecules are judged one by one, when they are looked at.
    static final int MOST_JUDGED = 20_000;

    private static final int PROGRESS_EVERY = 50;

    /// What is predicted, for the columns of the table.
    record Results(List<Property> properties, boolean spreads, boolean named, String model) {
        static final Results NONE = new Results(List.of(), false, false, "");
    }

    private final Workspace workspace;
    private final Inference inference;
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ObservableList<Item> view = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyObjectWrapper<Results> results = new ReadOnlyObjectWrapper<>(this, "results", Results.NONE);
    private final ReadOnlyObjectWrapper<@Nullable TrainingSet> training = new ReadOnlyObjectWrapper<>(this, "training");
    private final ReadOnlyObjectWrapper<@Nullable Applicability> judged = new ReadOnlyObjectWrapper<>(this, "judged");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final Latest<Optional<TrainingSet>> latestTraining;
    private final Latest<Applicability> latestJudgement;
    private @Nullable Activity activity;

    public PredictionsModel(Workspace workspace, Inference inference) {
        this.workspace = workspace;
        this.inference = inference;
        var background = workspace.background();
        latestTraining = background.latest(
                found -> training.set(found.orElse(null)),
                error -> workspace.notices().error(Text.tr("What the model learned from cannot be read."), error));
        latestJudgement = background.latest(judged::set, _ -> judged.set(null));
        inference.statusProperty().subscribe(_ -> modelChanged());
        workspace.selection().focusProperty().subscribe(_ -> judge());
        training.subscribe(_ -> judge());
        background.activities().addListener((ListChangeListener<Activity>) change -> {
            if (activity != null && !change.getList().contains(activity)) {
                running.set(false);
            }
        });
    }

    ObservableList<Item> items() {
        return view;
    }

    /// Which properties the rows are about.
    ReadOnlyObjectProperty<Results> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /// How like the molecules of the training part the one in focus is; null while that is not known.
    ReadOnlyObjectProperty<@Nullable Applicability> judgedProperty() {
        return judged.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable TrainingSet> trainingProperty() {
        return training.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Why nothing can be predicted; empty where it can.
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// What was done last.
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    Workspace workspace() {
        return workspace;
    }

    Inference inference() {
        return inference;
    }

    void predict(String text) {
        predict(Text.tr("Predicting what was pasted"), () -> Inputs.ofText(text));
    }

    public void open(Path file) {
        predict(Text.tr("Predicting %s", file.getFileName()), () -> Inputs.ofFile(file));
    }

    /// Writes the rows to an SDF where the name ends so, else to a CSV file.
    void export(Path file) {
        List<Item> rows = List.copyOf(items);
        Results shown = results.get();
        workspace
                .background()
                .run(
                        () -> {
                            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".sdf")) {
                                PredictionCsv.writeSdf(rows, shown, file);
                            } else {
                                PredictionCsv.write(rows, shown, file);
                            }
                            return file;
                        },
                        written -> status.set(Text.tr("Wrote %s", written)),
                        error -> workspace.notices().error(Text.tr("%s cannot be written.", file), error));
    }

    void cancel() {
        if (activity != null) {
            activity.cancel();
        }
    }

    /// Puts the molecule of a row into focus.
    void focus(@Nullable Item item) {
        Molecule molecule = item == null ? null : item.molecule();
        if (molecule != null) {
            workspace.selection().focusProperty().set(new Selection.Focus(molecule, -1));
        }
    }

    /// Adds columns with what the model predicts to the open table.
    public void predictTable() {
        MoleculeTable table = workspace.table();
        Answer.Described described = inference.described();
        ModelChoice model = inference.modelProperty().get();
        if (table == null
                || described == null
                || model == null
                || described.properties().isEmpty()) {
            workspace
                    .notices()
                    .warn(
                            Text.tr("The open table cannot be predicted."),
                            table == null ? Text.tr("Open molecules first.") : whyNot());
            return;
        }
        List<String> smiles =
                table.dataset().molecules().stream().map(Molecule::smiles).toList();
        workspace
                .background()
                .start(
                        Text.tr("Predicting the open table"),
                        work -> TablePrediction.of(
                                table, described, model, inference.await(work, smiles, inference::predict)),
                        prediction -> {
                            workspace.changes().make(prediction.change());
                            status.set(prediction.summary());
                            workspace.notices().info(prediction.summary());
                        },
                        error -> workspace.notices().error(Text.tr("The open table cannot be predicted."), error));
    }

    public List<Command> commands() {
        BooleanBinding ready = Bindings.createBooleanBinding(
                () -> message.get().isEmpty() && workspace.table() != null, message, workspace.tableProperty());
        return List.of(Command.of(
                "predictions.table",
                "Molecules",
                Text.tr("Predict the open table"),
                "target",
                "",
                ready,
                this::predictTable));
    }

    private void predict(String title, Callable<List<Item>> input) {
        Answer.Described described = inference.described();
        ModelChoice model = inference.modelProperty().get();
        if (described == null
                || model == null
                || running.get()
                || !message.get().isEmpty()) {
            return;
        }
        TrainingSet set = training.get();
        running.set(true);
        status.set("");
        activity = workspace
                .background()
                .start(
                        title,
                        work -> judged(predicted(input.call(), work), set, described, work),
                        found -> show(found, described, model),
                        error -> {
                            running.set(false);
                            workspace.notices().error(Text.tr("Nothing could be predicted."), error);
                        });
    }

    private void show(List<Item> found, Answer.Described described, ModelChoice model) {
        running.set(false);
        boolean named = found.stream().anyMatch(item -> !item.name().isEmpty());
        results.set(new Results(described.properties(), described.series().size() > 1, named, model.title()));
        items.setAll(found);
        long problems = found.stream().filter(item -> item.prediction() == null).count();
        status.set(
                problems == 0
                        ? Text.tr("%,d molecules by %s", found.size(), model.title())
                        : Text.tr(
                                "%,d molecules by %s, %,d of them without a prediction: the reason stands in their row",
                                found.size(), model.title(), problems));
    }

    /// Asks about the molecules that could be read; the others keep their place and their reason.
    private List<Item> predicted(List<Item> items, Activity work) throws Exception {
        List<String> smiles = new ArrayList<>();
        for (Item item : items) {
            if (item.molecule() != null) {
                smiles.add(item.text());
            }
        }
        List<Answer.Row<Prediction>> rows =
                smiles.isEmpty() ? List.of() : inference.await(work, smiles, inference::predict);
        return merged(items, rows);
    }

    /// `rows` are the answers to those items that have a molecule, in their order.
    static List<Item> merged(List<Item> items, List<Answer.Row<Prediction>> rows) {
        List<Item> merged = new ArrayList<>();
        int next = 0;
        for (Item item : items) {
            if (item.molecule() == null) {
                merged.add(item);
            } else {
                Answer.Row<Prediction> row = rows.get(next++);
                merged.add(item.predicted(row.value(), row.problem()));
            }
        }
        return merged;
    }

    private static List<Item> judged(
            List<Item> items, @Nullable TrainingSet set, Answer.Described described, Activity work) {
        if (set == null || items.size() > MOST_JUDGED) {
            return items;
        }
        Set<String> known = knownElements(described);
        List<Item> judged = new ArrayList<>();
        for (Item item : items) {
            if (work.isCancelled()) {
                return items;
            }
            Molecule molecule = item.molecule();
            judged.add(molecule == null ? item : item.judged(set.judge(molecule, known)));
            if (judged.size() % PROGRESS_EVERY == 0) {
                work.progress(
                        (double) judged.size() / items.size(),
                        Text.tr("%,d of %,d compared with the training part", judged.size(), items.size()));
            }
        }
        return judged;
    }

    private static Set<String> knownElements(Answer.Described described) {
        return described.about().readsFacts() ? Set.copyOf(described.about().elements()) : Set.of();
    }

    private void modelChanged() {
        message.set(whyNot());
        ModelChoice model = inference.modelProperty().get();
        Answer.Described described = inference.described();
        training.set(null);
        if (model == null || described == null || described.properties().isEmpty()) {
            latestTraining.cancel();
            return;
        }
        Project project = workspace.project();
        Path folder = project == null ? null : project.folder();
        latestTraining.submit(() -> TrainingSets.find(model, folder));
    }

    private String whyNot() {
        return switch (inference.status().state()) {
            case NONE -> Text.tr("No model is chosen. Choose one above that was fine-tuned on a measured property.");
            case STARTING, FAILED -> inference.status().message();
            case READY -> {
                Answer.Described described = inference.described();
                yield described != null && described.properties().isEmpty()
                        ? Text.tr("This model was pre-trained only, so it predicts nothing yet. Choose a fine-tuned one"
                                + " above, or fine-tune this one in Train.")
                        : "";
            }
        };
    }

    private void judge() {
        judged.set(null);
        Selection.Focus focus = workspace.selection().focus();
        TrainingSet set = training.get();
        Answer.Described described = inference.described();
        if (focus == null || set == null || described == null) {
            latestJudgement.cancel();
            return;
        }
        Set<String> known = knownElements(described);
        latestJudgement.submit(() -> set.judge(focus.molecule(), known));
    }
}
