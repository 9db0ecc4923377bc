package org.molweave.app.pane.runs;

import static org.molweave.app.text.Text.tr;

import org.molweave.engine.run.RunStatus;

/// How a status looks and is called.
final class Statuses {

    private Statuses() {}

    static String text(RunStatus status) {
        return switch (status) {
            case QUEUED -> tr("Queued");
            case RUNNING -> tr("Running");
            case FINISHED -> tr("Finished");
            case STOPPED -> tr("Stopped");
            case FAILED -> tr("Failed");
            case INTERRUPTED -> tr("Interrupted");
        };
    }

    static String icon(RunStatus status) {
        return switch (status) {
            case QUEUED -> "clock";
            case RUNNING -> "play";
            case FINISHED -> "check-circle";
            case STOPPED -> "pause";
            case FAILED -> "x-circle";
            case INTERRUPTED -> "alert";
        };
    }

    /// A style class of icons.
    static String style(RunStatus status) {
        return switch (status) {
            case QUEUED, STOPPED -> "muted";
            case RUNNING -> "accent";
            case FINISHED -> "success";
            case FAILED -> "danger";
            case INTERRUPTED -> "warning";
        };
    }

    static String split(String split) {
        return split.equals("valid") ? tr("validation") : split;
    }
}
