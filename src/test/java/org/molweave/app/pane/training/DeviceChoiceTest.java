package org.molweave.app.pane.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.molweave.app.jobs.Devices;
import org.molweave.app.jobs.FakeEngine;
import org.molweave.app.jobs.JobQueue;
import org.molweave.app.jobs.RunLibrary;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.device.Card;
import org.molweave.engine.device.CardState;
import org.molweave.engine.device.DeviceReport;
import org.molweave.engine.device.DriverReport;
import org.molweave.engine.device.GpuLibrary;
import org.molweave.engine.device.Release;

/// Which device a new run gets while cards are found, chosen and lost.
class DeviceChoiceTest {

    private final Background background = Background.immediate();
    private final Workspace workspace = new Workspace(background);
    private final RunLibrary library = new RunLibrary(workspace, false);
    private DeviceReport report = cards(0);
    private final Devices devices = new Devices(background, () -> report);
    private final JobQueue queue = new JobQueue(workspace, library, new FakeEngine(), devices);
    private final TrainingModel model = new TrainingModel(workspace, library, queue, Optional::empty);

    @AfterEach
    void close() {
        library.close();
        background.close();
    }

    /// So many cards that can be used, with less memory free on each.
    private static DeviceReport cards(int count) {
        List<CardState> states = IntStream.range(0, count)
                .<CardState>mapToObj(i -> new CardState.Ready(
                        new Card(i, "H100", "570.1", new Release(12, 8), new Release(9, 0), (60L - i) << 30, 80L << 30),
                        new GpuLibrary(Path.of("libtorch"), List.of(), "2.7.1+cu128", GpuLibrary.Source.YOURS)))
                .toList();
        return new DeviceReport(
                new DriverReport.Cards(states.stream().map(CardState::card).toList()), states);
    }

    private String afterLookingAt(int count) {
        report = cards(count);
        devices.refresh();
        return model.deviceProperty().get();
    }

    @Test
    void theBestDeviceIsProposed() {
        assertEquals("cpu", model.deviceProperty().get());

        assertEquals("cuda:0", afterLookingAt(2));
    }

    @Test
    void whatTheUserChoseStaysAsLongAsItIsThere() {
        afterLookingAt(1);
        model.choose("cpu");
        assertEquals("cpu", afterLookingAt(2));

        model.choose("cuda:1");
        assertEquals("cuda:1", afterLookingAt(2));

        assertEquals("cuda:0", afterLookingAt(1), "the card is gone");
    }

    @Test
    void theListShowsTheFreeMemory() {
        afterLookingAt(2);

        assertEquals(List.of("cuda:0", "cuda:1", "cpu"), devices.usable());
        assertEquals("H100 (cuda:1), 59.0 of 80.0 GiB free", devices.title("cuda:1"));
        assertEquals("CPU, %d processors".formatted(Runtime.getRuntime().availableProcessors()), devices.title("cpu"));
    }

    @Test
    void aRunThatWasOnALostCardGoesOnElsewhere() {
        afterLookingAt(1);

        assertEquals("cuda:0", devices.orBest("cuda:3"));
        assertEquals("cpu", devices.orBest("cpu"));
    }
}
