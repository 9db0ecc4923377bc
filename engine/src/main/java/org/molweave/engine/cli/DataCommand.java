package org.molweave.engine.cli;

import picocli.CommandLine.Command;

/// Data sets.
@Command(
        name = "data",
        description = "Data sets: check.",
        subcommands = {})
final class DataCommand {}
