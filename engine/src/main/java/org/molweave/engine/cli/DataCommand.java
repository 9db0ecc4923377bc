package org.molweave.engine.cli;

import picocli.CommandLine.Command;

/// Data sets.
@Command(
        name = "data",
        description = "Data sets: check one before a model is trusted with it.",
        footer = {"", "Example:", "  molweave data check my-project/data/measured.csv"},
        subcommands = DataCheckCommand.class)
final class DataCommand {}
