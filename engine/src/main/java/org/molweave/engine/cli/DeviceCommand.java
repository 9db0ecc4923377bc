package org.molweave.engine.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Where runs are computed.
@Command(
        name = "device",
        description = "Shows what runs can be computed on, and sets up graphics cards.",
        footer = {"", "Examples:", "  molweave device", "  molweave device use ~/libtorch", "  molweave device install"
        },
        subcommands = {
            DeviceListCommand.class,
            DeviceUseCommand.class,
            DeviceInstallCommand.class,
            DeviceForgetCommand.class,
            DeviceRemoveCommand.class,
            DeviceTryCommand.class
        })
final class DeviceCommand implements Callable<Integer> {

    private final Console console;

    DeviceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return new DeviceListCommand(console).call();
    }
}
