package org.molweave.app.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.molweave.app.notice.Notices;
import org.molweave.app.task.Background;
import org.molweave.engine.device.Checkup;
import org.molweave.engine.run.EngineCommand;

/// What the doctor finds on this computer. The findings come from a process of the engine, for only there the tensor
/// library is loaded; the command line prints the same ones.
public final class CheckupModel {

    private final ReadOnlyObjectWrapper<@Nullable Checkup> checkup = new ReadOnlyObjectWrapper<>(this, "checkup");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    /// Begins at once.
    public CheckupModel(Background background, Callable<Checkup> doctor) {
        background.run(doctor, checkup::set, error -> problem.set(Notices.reason(error)));
    }

    ReadOnlyObjectProperty<@Nullable Checkup> checkupProperty() {
        return checkup.getReadOnlyProperty();
    }

    /// Why there are no findings; empty while they may come.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Asks a process of the engine; takes some seconds.
    public static Checkup ask() throws IOException {
        Process process = EngineCommand.of("doctor", "--json")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.lines()
                .filter(line -> line.startsWith("{"))
                .reduce((_, last) -> last)
                .map(CheckupModel::read)
                .orElseThrow(() -> new IOException("The engine ended without an answer."));
    }

    private static Checkup read(String line) {
        try {
            return Checkup.read(line);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
