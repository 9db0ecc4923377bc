package org.molweave.engine.cli;

import picocli.CommandLine.Command;

/// Knowledge graphs.
@Command(
        name = "kg",
        description = "Knowledge graphs: build one from element data, check one for slips, count one, convert one.",
        footer = {"", "Example:", "  molweave kg build -o my-project/kg/elements.tsv"},
        subcommands = {KgBuildCommand.class, KgLintCommand.class, KgInfoCommand.class, KgConvertCommand.class})
final class KgCommand {}
