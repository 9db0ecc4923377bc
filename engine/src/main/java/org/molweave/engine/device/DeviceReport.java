package org.molweave.engine.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where this computer can compute, and why not elsewhere.
public record DeviceReport(DriverReport driver, List<CardState> cards) {

    /// The CPU's name for the engine.
    public static final String CPU = "cpu";

    /// Before anybody looked.
    public static final DeviceReport UNKNOWN = new DeviceReport(new DriverReport.Nothing(), List.of());

    public DeviceReport {
        cards = List.copyOf(cards);
    }

    static DeviceReport of(DriverReport driver, GraphicsFile file, List<GpuLibrary> found) {
        List<CardState> cards = driver instanceof DriverReport.Cards report
                ? report.cards().stream()
                        .map(card -> CardState.of(card, file, found))
                        .toList()
                : List.of();
        return new DeviceReport(driver, cards);
    }

    /// What a run can be told to use, the best first.
    public List<String> usable() {
        List<String> devices = new ArrayList<>(cards.stream()
                .filter(CardState.Ready.class::isInstance)
                .map(state -> state.card().device())
                .toList());
        devices.add(CPU);
        return List.copyOf(devices);
    }

    public Optional<CardState> find(String device) {
        return cards.stream()
                .filter(state -> state.card().device().equals(device))
                .findFirst();
    }

    /// Whether a card could be used once it has its libraries.
    public boolean canBeSetUp() {
        return cards.stream()
                .anyMatch(state ->
                        state instanceof CardState.LibrariesMissing || state instanceof CardState.LibraryFails);
    }

    /// In one sentence: which card is used, or why none is and what to do.
    public String sentence() {
        return cards.stream()
                .filter(CardState.Ready.class::isInstance)
                .findFirst()
                .or(() -> cards.stream().findFirst())
                .map(state -> "%s: %s".formatted(state.card().name(), state.sentence()))
                .orElseGet(this::withoutCards);
    }

    private String withoutCards() {
        return switch (driver) {
            case DriverReport.Broken broken ->
                "The driver of the graphics card does not work: %s. Restart the computer, and if that does not help, install the driver anew. Until then runs use the CPU."
                        .formatted(broken.reason().replaceAll("[.\\s]+$", ""));
            case DriverReport.Nothing _, DriverReport.Cards _ ->
                "No graphics card of NVIDIA was found, so runs use the CPU. If there is one, install its driver and"
                        + " look again.";
        };
    }
}
