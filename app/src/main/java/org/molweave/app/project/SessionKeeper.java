package org.molweave.app.project;

import static org.molweave.app.text.Text.tr;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.run.Project;

/// Keeps what is open and selected in the project: soon after it changed, and when the project or the window closes.
/// Used on the JavaFX thread.
public final class SessionKeeper implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final Workspace workspace;
    private @Nullable Project of;
    private @Nullable Session kept;
    private boolean waiting;
    private boolean complained;

    public SessionKeeper(Workspace workspace) {
        this.workspace = workspace;
        workspace.whenLeaving(this::keep);
        workspace.tableProperty().subscribe(_ -> changed());
        workspace.knowledgeProperty().subscribe(_ -> changed());
        workspace.modelProperty().subscribe(_ -> changed());
        workspace.selection().focusProperty().subscribe(_ -> changed());
        workspace.selection().rowsProperty().subscribe(_ -> changed());
        workspace.selection().runsProperty().subscribe(_ -> changed());
        workspace.tableLookProperty().subscribe(_ -> changed());
    }

    private void changed() {
        if (!waiting) {
            waiting = true;
            workspace.background().after(SOON, () -> workspace.background().show(this::keep));
        }
    }

    private void keep() {
        waiting = false;
        Project project = workspace.project();
        // While the molecules are being read there is nothing to keep that is better than what was kept before.
        if (project == null || workspace.table() == null || !Files.isWritable(project.folder())) {
            return;
        }
        Session now = Session.of(workspace, project);
        if (project.equals(of) && now.equals(kept)) {
            return;
        }
        of = project;
        kept = now;
        try {
            now.write(project.folder());
        } catch (IOException e) {
            if (!complained) {
                complained = true;
                workspace
                        .notices()
                        .warn(tr("What is open and selected could not be kept."), String.valueOf(e.getMessage()));
            }
        }
    }

    @Override
    public void close() {
        keep();
    }
}
