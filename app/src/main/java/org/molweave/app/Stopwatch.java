package org.molweave.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javafx.animation.AnimationTimer;
import org.molweave.app.inference.Inference;
import org.molweave.app.project.Workspace;

/// Writes down when the window can be seen, when its molecules can be used, and when the first graph has its attention;
/// then ends the program. The property `molweave.stopwatch` names the file, for the benchmark of the start.
final class Stopwatch extends AnimationTimer {

    static final String PROPERTY = "molweave.stopwatch";

    /// The first frames may still be empty.
    private static final int FRAMES = 3;

    private final Path file;
    private final Workspace workspace;
    private final Inference inference;
    private final Runnable quit;
    private int frames;
    private int drawn;

    Stopwatch(Path file, Workspace workspace, Inference inference, Runnable quit) {
        this.file = file;
        this.workspace = workspace;
        this.inference = inference;
        this.quit = quit;
    }

    @Override
    public void handle(long now) {
        frames++;
        if (frames == FRAMES) {
            note("window");
        }
        boolean usable = workspace.table() != null && workspace.selection().focus() != null;
        boolean explained = usable && inference.focus().attentionProperty().get() != null;
        // What holds now is seen at the next frame.
        if (drawn == 1) {
            note("molecules");
            drawn++;
        } else if (drawn == 0 && usable) {
            drawn++;
        } else if (drawn == 2 && explained) {
            drawn++;
        } else if (drawn == 3) {
            note("graph with attention");
            stop();
            quit.run();
        }
    }

    private void note(String what) {
        try {
            Files.writeString(file, what + "\t" + System.currentTimeMillis() + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The times could not be written.", e);
        }
    }
}
