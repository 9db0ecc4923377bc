package org.molweave.engine.device;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a graphics card can be used, and if not, why and what to do.
public sealed interface CardState {

    Card card();

    /// One plain sentence or two.
    String sentence();

    /// It computes.
    record Ready(Card card, GpuLibrary library) implements CardState {
        @Override
        public String sentence() {
            return "Ready: it computes with PyTorch %s in %s.".formatted(library.version(), library.folder());
        }
    }

    /// The card lacks what the build has code for.
    record CardTooOld(Card card, Release capability) implements CardState {
        @Override
        public String sentence() {
            return "The card is too old: its compute capability is %s, and PyTorch %s for CUDA 12.8 begins at %s (cards since 2018). Runs use the CPU."
                    .formatted(capability, TorchBuild.VERSION, TorchBuild.LEAST_CAPABILITY);
        }
    }

    /// A newer driver would do.
    record DriverTooOld(Card card, Release cuda) implements CardState {
        @Override
        public String sentence() {
            return "The driver is too old: version %s knows CUDA up to %s, and 12.0 is needed. Install driver %s or newer, then look again. Until then runs use the CPU."
                    .formatted(card.driver(), cuda, TorchBuild.LEAST_DRIVER);
        }
    }

    /// The driver alone is not enough; `found` lists libraries on this computer that would fit.
    record LibrariesMissing(Card card, List<GpuLibrary> found) implements CardState {
        public LibrariesMissing {
            found = List.copyOf(found);
        }

        @Override
        public String sentence() {
            return found.isEmpty()
                    ? "Card and driver are fine, but PyTorch's libraries for CUDA are not on this computer. Choose"
                            + " \"Use the graphics card…\", or run `molweave device install`."
                    : "Card and driver are fine, and PyTorch %s lies in %s. Choose \"Use the graphics card…\", or run `molweave device use`."
                            .formatted(
                                    found.getFirst().version(), found.getFirst().folder());
        }
    }

    /// The library was tried and does not load or does not compute.
    record LibraryFails(Card card, GpuLibrary library, String reason) implements CardState {
        @Override
        public String sentence() {
            return "PyTorch %s in %s does not work here: %s Choose \"Use the graphics card…\" to try again or to take another one. Until then runs use the CPU."
                    .formatted(library.version(), library.folder(), ended(reason));
        }
    }

    private static String ended(String reason) {
        return reason.endsWith(".") || reason.endsWith("?") ? reason : reason + ".";
    }

    /// What follows from the facts: `chosen` is the user's library (null for none), `trial` its last trial, `found`
    /// what
    /// else lies on the computer.
    static CardState of(Card card, GraphicsFile file, List<GpuLibrary> found) {
        Release capability = card.capability();
        if (capability != null && capability.isBelow(TorchBuild.LEAST_CAPABILITY)) {
            return new CardTooOld(card, capability);
        }
        Release cuda = card.cuda();
        if (cuda != null && cuda.isBelow(TorchBuild.LEAST_CUDA)) {
            return new DriverTooOld(card, cuda);
        }
        @Nullable GpuLibrary chosen = file.present().orElse(null);
        GraphicsFile.@Nullable Trial trial = file.trial();
        if (chosen == null || trial == null) {
            return new LibrariesMissing(card, found);
        }
        if (!trial.works()) {
            return new LibraryFails(card, chosen, trial.reason());
        }
        return new Ready(card, chosen);
    }
}
