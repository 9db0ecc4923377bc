package org.molweave.engine.method;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.molweave.engine.chem.CanonicalSmiles;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.MurckoScaffold;
import org.molweave.engine.data.MoleculeCache;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.MoleculeReader;
import org.molweave.engine.data.ReadListener;
import org.molweave.engine.data.ReadOptions;
import org.molweave.engine.data.Split;
import org.molweave.engine.data.SplitKind;
import org.molweave.engine.data.Splitter;
import org.molweave.engine.run.RunSpec;

/// Reads the molecules that a specification names. Paths are relative to the project's folder.
public final class RunData {

    private final Path project;
    private final ReadListener listener;

    public RunData(Path project, BooleanSupplier stopRequested) {
        this.project = project;
        listener = new ReadListener() {
            @Override
            public boolean stopRequested() {
                return stopRequested.getAsBoolean();
            }
        };
    }

    /// With the columns named, or else guessed; `labelled` says whether columns are guessed to be properties.
    public MoleculeDataset read(RunSpec.DataSpec data, boolean labelled) throws IOException {
        ReadOptions options = ReadOptions.DEFAULTS
                .withSaltsRemoved(data.removeSalts())
                .withDuplicatesMerged(data.mergeDuplicates())
                .withExcluded(excluded(data.exclude()));
        if (data.smilesColumn() != null) {
            options = options.withSmilesColumn(data.smilesColumn());
        }
        if (data.splitColumn() != null) {
            options = options.withSplitColumn(data.splitColumn());
        }
        List<String> properties = data.properties();
        if (properties != null) {
            options = options.withProperties(properties);
        } else if (!labelled) {
            options = options.withoutProperties();
        }
        return new MoleculeCache(project.resolve("cache")).read(project.resolve(data.file()), options, listener);
    }

    public static Split split(MoleculeDataset data, RunSpec.SplitSpec split, long seed) {
        return new Splitter(SplitKind.byId(split.kind()), split.train(), split.validation())
                .split(data, seed, MurckoScaffold::of);
    }

    private Set<String> excluded(List<RunSpec.Exclusion> exclusions) throws IOException {
        Set<String> smiles = new HashSet<>();
        for (RunSpec.Exclusion exclusion : exclusions) {
            ReadOptions options = ReadOptions.DEFAULTS.withoutProperties();
            if (exclusion.splitColumn() != null) {
                options = options.withSplitColumn(exclusion.splitColumn());
            }
            MoleculeDataset data = MoleculeReader.read(project.resolve(exclusion.file()), options, listener);
            for (int row = 0; row < data.size(); row++) {
                if (exclusion.parts().isEmpty() || exclusion.parts().contains(data.splits()[row])) {
                    Molecule molecule = data.molecules().get(row);
                    smiles.add(CanonicalSmiles.of(molecule));
                }
            }
        }
        return smiles;
    }
}
