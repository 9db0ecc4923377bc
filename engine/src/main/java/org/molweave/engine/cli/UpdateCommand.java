package org.molweave.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.method.Versions;
import org.molweave.engine.program.PackagedStart;
import org.molweave.engine.program.ProgramVersion;
import org.molweave.engine.program.Update;
import org.molweave.engine.run.UserFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A newer version from a file.
@Command(
        name = "update",
        description = {
            "Takes a newer version from a portable archive that `molweave package` made; no network is used.",
            "It is unpacked to the side, checked file by file, and started from the next time on; this version stays."
        },
        footer = {"", "Examples:", "  molweave update molweave-1.1.0-linux.tar.gz", "  molweave update --back"})
final class UpdateCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "A portable archive of a newer version.")
    @Nullable
    Path file;

    @Option(names = "--back", description = "Starts the installed version again.")
    boolean back;

    private final Console console;

    UpdateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        var update = new Update(UserFolders.find().data());
        if (back) {
            console.out().println(update.goBack() ? "The installed version starts again." : "No update was in use.");
            return Console.DONE;
        }
        if (file == null) {
            throw new IOException("Name the archive of a newer version, or give --back.");
        }
        if (!PackagedStart.isPackaged()) {
            throw new IOException(
                    "This is a checkout of the sources, not a packaged program. Update it with `git pull` and start it"
                            + " again; it is then built anew.");
        }
        ProgramVersion running = ProgramVersion.parse(Versions.program())
                .orElseThrow(() -> new IOException("This version does not know its number."));
        Update.Installed installed = update.install(file, running);
        console.out().println("Version %s starts from the next time on.".formatted(installed.version()));
        return Console.DONE;
    }
}
