package org.molweave.app.pane.training;

import java.util.List;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.Property;

/// What a file of molecules has to offer to a run.
record DataFacts(String file, int rows, List<String> properties, boolean hasSplit) {

    static DataFacts of(String file, MoleculeDataset data) {
        return new DataFacts(
                file,
                data.size(),
                data.properties().stream().map(Property::name).toList(),
                data.splits().length > 0);
    }
}
