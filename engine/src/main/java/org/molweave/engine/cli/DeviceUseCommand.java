package org.molweave.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.device.CardState;
import org.molweave.engine.device.DeviceSurvey;
import org.molweave.engine.device.GpuLibrary;
import org.molweave.engine.device.LibraryCheck;
import org.molweave.engine.device.LibrarySearch;
import org.molweave.engine.device.TorchBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Takes PyTorch's libraries that are on the computer already.
@Command(
        name = "use",
        description = {
            "Uses PyTorch's libraries for graphics cards that are on this computer already.",
            "These are libtorch or Python's torch, version " + TorchBuild.VERSION
                    + " for CUDA 12. They are tried first; what does not work changes nothing."
        },
        footer = {"", "Examples:", "  molweave device use", "  molweave device use ~/libtorch"})
final class DeviceUseCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description =
                    "Of libtorch, of torch, or of a Python environment (default: looked for in the usual places).")
    @Nullable
    Path folder;

    private final Console console;

    DeviceUseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        GpuLibrary library = folder == null ? found() : checked(folder);
        console.err().println("Trying PyTorch %s in %s".formatted(library.version(), library.folder()));
        CardState state = DeviceSurvey.ofThisComputer().use(library);
        console.out().println("%s: %s".formatted(state.card().name(), state.sentence()));
        return state instanceof CardState.Ready ? Console.DONE : Console.FAILED;
    }

    private static GpuLibrary found() throws IOException {
        List<GpuLibrary> all = LibrarySearch.ofThisComputer().find();
        if (all.isEmpty()) {
            throw new IOException(
                    "No PyTorch %s for CUDA 12 was found in the usual places. Name its folder, or fetch one with `molweave device install`."
                            .formatted(TorchBuild.VERSION));
        }
        return all.getFirst();
    }

    private static GpuLibrary checked(Path folder) throws IOException {
        return switch (LibraryCheck.of(folder)) {
            case LibraryCheck.Fits fits -> fits.library();
            case LibraryCheck.Refused refused -> throw new IOException(refused.reason());
        };
    }
}
