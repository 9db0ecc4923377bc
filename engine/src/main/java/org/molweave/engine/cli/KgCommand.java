package org.molweave.engine.cli;

import picocli.CommandLine.Command;

/// Knowledge graphs.
@Command(
        name = "kg",
        description = "Knowledge graphs: build, check, count.",
        subcommands = {})
final class KgCommand {}
