package org.molweave.engine.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.data.ReadOptions;
import picocli.CommandLine.Option;

/// Which columns of a file of molecules mean what; what is not named is guessed.
final class ColumnOptions {

    @Option(names = "--smiles", paramLabel = "COLUMN", description = "The column of SMILES (default: guessed).")
    @Nullable
    String smiles;

    @Option(
            names = "--property",
            paramLabel = "COLUMN",
            description = "A measured property (default: guessed). May be repeated.")
    @Nullable
    List<String> properties;

    @Option(names = "--split-column", paramLabel = "COLUMN", description = "The column that says train, valid, test.")
    @Nullable
    String split;

    ReadOptions toReadOptions() {
        ReadOptions options = ReadOptions.DEFAULTS;
        if (smiles != null) {
            options = options.withSmilesColumn(smiles);
        }
        if (properties != null) {
            options = options.withProperties(properties);
        }
        return split == null ? options : options.withSplitColumn(split);
    }
}
