package org.molweave.app.pane.jobs;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.molweave.app.jobs.Job;
import org.molweave.app.jobs.JobQueue;
import org.molweave.app.project.Workspace;
import org.molweave.app.table.TableContent;
import org.molweave.app.table.Tables;
import org.molweave.app.task.Activity;

/// The line of runs, to be reordered by dragging or with buttons, and what the window itself is doing.
///
/// It has no model of its own: the queue is one.
public final class JobsPane extends BorderPane {

    private final JobQueue queue;
    private final Workspace workspace;

    public JobsPane(Workspace workspace, JobQueue queue) {
        this.workspace = workspace;
        this.queue = queue;
        getStyleClass().addAll("pane-content", "jobs-pane");
        getStylesheets().add(JobsPane.class.getResource("jobs.css").toExternalForm());
        setTop(activities());
        setCenter(line());
    }

    private VBox activities() {
        var box = new VBox(4);
        box.setId("jobs-activities");
        box.getStyleClass().add("jobs-activities");
        Runnable build = () -> {
            box.getChildren()
                    .setAll(workspace.background().activities().stream()
                            .map(ActivityLine::new)
                            .toList());
            box.setManaged(!box.getChildren().isEmpty());
        };
        workspace.background().activities().addListener((ListChangeListener<Activity>) _ -> build.run());
        build.run();
        return box;
    }

    private ListView<Job> line() {
        var list = new ListView<>(queue.jobs());
        list.setId("jobs-list");
        list.setAccessibleText(tr("Runs at work and waiting"));
        var empty = new Label(tr("Nothing is waiting.\nRuns that you start appear here until they are done."));
        empty.getStyleClass().add("empty-text");
        list.setPlaceholder(empty);
        list.setCellFactory(_ -> new JobCell());
        Tables.offer(list, this::content);
        list.getSelectionModel().selectedItemProperty().subscribe(job -> {
            if (job != null) {
                workspace.selection().runsProperty().set(List.of(job.id()));
            }
        });
        return list;
    }

    private TableContent content() {
        return TableContent.of(
                tr("Jobs"),
                List.of(tr("Run"), tr("Title"), tr("Method"), tr("Device"), tr("Done"), tr("Of"), tr("Status")),
                queue.jobs().stream()
                        .map(job -> List.of(
                                job.id(),
                                job.row().facts().title(),
                                job.row().facts().method(),
                                job.device(),
                                Long.toString(job.row().journal().done()),
                                Long.toString(job.row().journal().total()),
                                JobLine.state(job, job.row().journal())))
                        .toList());
    }

    private final class JobCell extends ListCell<Job> {

        private final JobLine line = new JobLine(queue);

        JobCell() {
            setPrefWidth(0);
            setOnDragDetected(event -> {
                Job job = getItem();
                if (job != null && !job.state().isAtWork()) {
                    var content = new ClipboardContent();
                    content.putString(job.id());
                    startDragAndDrop(TransferMode.MOVE).setContent(content);
                    event.consume();
                }
            });
            setOnDragOver(event -> {
                if (event.getGestureSource() instanceof JobCell && event.getGestureSource() != this) {
                    event.acceptTransferModes(TransferMode.MOVE);
                    event.consume();
                }
            });
            setOnDragDropped(event -> {
                queue.moveBefore(
                        event.getDragboard().getString(),
                        getItem() == null ? "" : getItem().id());
                event.setDropCompleted(true);
                event.consume();
            });
        }

        @Override
        protected void updateItem(Job job, boolean empty) {
            super.updateItem(job, empty);
            setText(null);
            setGraphic(empty || job == null ? null : line);
            if (!empty && job != null) {
                line.show(job);
            }
        }
    }
}
