package org.molweave.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.molweave.engine.data.DatasetCheck;
import org.molweave.engine.data.MoleculeDataset;
import org.molweave.engine.data.MoleculeReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What a data set holds and what is wrong with it.
@Command(
        name = "check",
        description =
                "Says what a file of molecules holds: rows, properties, duplicates, salts, leaks between its parts.",
        footer = {"", "Example:", "  molweave data check my-project/data/measured.csv --property logS"})
final class DataCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Molecules: CSV, TSV, SMI, SDF, MOL, also .gz.")
    Path file = Path.of("");

    @Mixin
    ColumnOptions columns = new ColumnOptions();

    @Option(names = "--bad-rows", paramLabel = "N", defaultValue = "10", description = "How many bad rows to list.")
    int badRows = 10;

    private final Console console;

    DataCheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        MoleculeDataset data = MoleculeReader.read(file, columns.toReadOptions());
        console.out().print(DatasetCheck.of(data).text(Math.max(0, badRows)));
        return Console.DONE;
    }
}
