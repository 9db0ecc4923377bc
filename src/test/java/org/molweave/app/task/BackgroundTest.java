package org.molweave.app.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

final class BackgroundTest {

    /// A timer of the window may still have a last turn.
    @Test
    void workThatComesAfterTheEndIsDropped() {
        List<String> shown = new ArrayList<>();
        var background = new Background(Executors.newSingleThreadExecutor(), Runnable::run);
        background.close();

        background.run(() -> "late", shown::add, error -> shown.add(error.toString()));

        assertEquals(List.of(), shown);
    }

    @Test
    void workThatIsRefusedBeforeTheEndIsAnError() {
        var work = Executors.newSingleThreadExecutor();
        work.shutdownNow();
        try (var background = new Background(work, Runnable::run)) {
            assertThrows(RejectedExecutionException.class, () -> background.run(() -> "", _ -> {}, _ -> {}));
        }
    }
}
