package org.molweave.app.project;

import java.nio.file.Path;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.ReadOptions;

/// The molecules that are open: what was read from `file`, and columns that were computed for them since.
///
/// Computed columns change on the JavaFX thread only.
public record MoleculeTable(Path file, ReadOptions options, MoleculeDataset dataset, ObservableList<Column> computed) {

    /// A computed value per row; NaN where there is none. `source` is the id of the run or the name of the model that
    /// computed it.
    public record Column(String name, String source, float[] values) {}

    public static MoleculeTable of(Path file, ReadOptions options, MoleculeDataset dataset) {
        return new MoleculeTable(file, options, dataset, FXCollections.observableArrayList());
    }

    public int size() {
        return dataset.size();
    }
}
