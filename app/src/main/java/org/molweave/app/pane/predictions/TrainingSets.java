package org.molweave.app.pane.predictions;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.molweave.app.project.ModelChoice;
import org.molweave.app.text.Text;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.MoleculeReader;
import org.molweave.engine.data.ReadOptions;
import org.molweave.engine.metric.PredictionRow;
import org.molweave.engine.metric.PredictionTable;
import org.molweave.engine.run.Json;

/// Finds what a model learned from: in the predictions of its run, or in the data that its checkpoint names.
/// Takes seconds, so it is called in the background.
final class TrainingSets {

    private static final String TRAIN = "train";

    private TrainingSets() {}

    /// Empty where nothing tells; `project` is the folder that relative paths may start in.
    static Optional<TrainingSet> find(ModelChoice model, @Nullable Path project) throws IOException {
        Path checkpoints = model.checkpoint().toAbsolutePath().getParent();
        Path owner = checkpoints == null ? null : checkpoints.getParent();
        if (owner != null && !model.run().isEmpty()) {
            Path predictions = owner.resolve("artifacts").resolve(PredictionTable.FILE_NAME);
            if (Files.exists(predictions)) {
                return Optional.of(of(PredictionTable.read(predictions)));
            }
        }
        List<Path> folders = new ArrayList<>();
        if (owner != null) {
            folders.add(owner);
        }
        if (project != null) {
            folders.add(project);
        }
        return ofCheckpoint(model, folders);
    }

    /// The rows that at least one repetition was trained on.
    private static TrainingSet of(PredictionTable table) {
        var builder = new TrainingSet.Builder();
        Set<String> seen = new HashSet<>();
        for (PredictionRow row : table.part(TRAIN)) {
            if (seen.add(row.smiles())) {
                try {
                    builder.add(Smiles.parse(row.smiles()), row.measured());
                } catch (SmilesException _) {
                    seen.add(row.smiles()); // It was read once, so this does not happen; one less does no harm.
                }
            }
        }
        return builder.build(table.properties(), Text.tr("the training part of the run"));
    }

    private static Optional<TrainingSet> ofCheckpoint(ModelChoice model, List<Path> folders) throws IOException {
        Path text = model.checkpoint().resolveSibling(model.checkpoint().getFileName() + ".json");
        if (Files.notExists(text)) {
            return Optional.empty();
        }
        JsonNode data = Json.read(text).path("run").path("data");
        for (Path folder : folders) {
            Path file = folder.resolve(data.path("file").asText("none"));
            if (Files.isRegularFile(file)) {
                return Optional.of(of(MoleculeReader.read(file, options(data)), file));
            }
        }
        return Optional.empty();
    }

    private static ReadOptions options(JsonNode data) {
        ReadOptions options = ReadOptions.DEFAULTS;
        if (data.path("smilesColumn").isTextual()) {
            options = options.withSmilesColumn(data.path("smilesColumn").asText());
        }
        if (data.path("splitColumn").isTextual()) {
            options = options.withSplitColumn(data.path("splitColumn").asText());
        }
        if (data.path("properties").isArray()) {
            List<String> names = new ArrayList<>();
            data.path("properties").forEach(name -> names.add(name.asText()));
            options = options.withProperties(names);
        }
        return options;
    }

    /// The rows of the training part where a column tells, else all of them.
    private static TrainingSet of(MoleculeDataset data, Path file) {
        boolean told = data.splits().length > 0 && List.of(data.splits()).contains(TRAIN);
        var builder = new TrainingSet.Builder();
        for (int row = 0; row < data.size(); row++) {
            if (!told || TRAIN.equals(data.splits()[row])) {
                builder.add(data.molecules().get(row), data.labels()[row]);
            }
        }
        return builder.build(
                data.properties().stream().map(p -> p.name()).toList(),
                told
                        ? Text.tr("the training part of %s", file.getFileName())
                        : Text.tr("all of %s, as no column tells the training part", file.getFileName()));
    }
}
