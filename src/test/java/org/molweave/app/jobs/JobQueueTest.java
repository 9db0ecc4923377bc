package org.molweave.app.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.run.Project;
import org.molweave.engine.run.RunDirectory;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunStatus;

class JobQueueTest {

    @TempDir
    Path folder;

    private final Background background = Background.immediate();
    private final FakeEngine engine = new FakeEngine();
    private Workspace workspace;
    private RunLibrary library;
    private JobQueue queue;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(folder.resolve("molecules.smi"), "CCO\nc1ccccc1\n");
        Files.writeString(folder.resolve("project.json"), """
                {"format": 1, "name": "Demo", "recipe": [
                  {"id": "first", "title": "First", "method": "demo-line", "data": {"file": "molecules.smi"}},
                  {"id": "second", "title": "Second", "method": "demo-line", "data": {"file": "molecules.smi"},
                   "parent": "first", "settings": {"epochs": 2}}]}
                """);
        openWindow();
    }

    private void openWindow() throws IOException {
        workspace = new Workspace(background);
        library = new RunLibrary(workspace, false);
        queue = new JobQueue(workspace, library, engine);
        workspace.projectProperty().set(Project.open(folder));
    }

    @AfterEach
    void close() {
        library.close();
        background.close();
    }

    private RunDirectory directory(int job) {
        return library.directory(queue.jobs().get(job).id()).orElseThrow();
    }

    private String states() {
        return queue.jobs().stream()
                .map(job -> job.row().facts().title() + " " + job.state())
                .toList()
                .toString();
    }

    private void poll() {
        library.poll(() -> {});
    }

    @Test
    void worksOnOneRunAfterTheOther() throws IOException {
        queue.submitRecipe("cpu");
        poll();

        assertEquals("[First RUNNING, Second WAITING]", states());
        assertEquals("waits for: First", queue.jobs().get(1).why());

        engine.finish(directory(0));
        poll();

        assertEquals("[Second RUNNING]", states());
        assertEquals(2, engine.started.size());
        assertEquals(List.of(), workspace.notices().all());
    }

    @Test
    void blocksWhatBuildsOnAStoppedRun() throws IOException {
        queue.submitRecipe("cpu");
        poll();
        queue.stop(queue.jobs().getFirst().id());
        assertEquals("[First STOPPING, Second WAITING]", states());
        assertTrue(Files.exists(directory(0).stopRequest()));

        engine.stop(directory(0));
        poll();

        assertEquals("[Second BLOCKED]", states());
    }

    @Test
    void pausesInPlaceAndGoesOn() throws IOException {
        queue.submitRecipe("cpu");
        poll();
        String first = queue.jobs().getFirst().id();
        queue.pause(first);
        engine.stop(directory(0));
        poll();
        assertEquals("[First PAUSED, Second WAITING]", states());

        queue.resume(first, "cpu");
        poll();

        assertEquals("[First RUNNING, Second WAITING]", states());
        assertEquals(List.of(first, first), engine.started);
    }

    @Test
    void keepsTheLineForTheNextWindow() throws IOException {
        var project = Project.open(folder);
        queue.submit(project.recipe().getFirst(), null, "cpu");
        queue.submit(project.recipe().getFirst(), null, "cpu");
        queue.submit(project.recipe().getFirst(), null, "cpu");
        poll();
        List<String> before = queue.jobs().stream().map(Job::id).toList();
        queue.move(before.get(2), -1);
        String states = states();
        library.close();

        openWindow();

        assertEquals(states, states());
        assertEquals(
                List.of(before.get(0), before.get(2), before.get(1)),
                queue.jobs().stream().map(Job::id).toList());
        assertEquals(1, engine.started.size());
    }

    @Test
    void aRunThatDiedWhileNoWindowWasThereIsInterrupted() throws IOException {
        queue.submit(Project.open(folder).recipe().getFirst(), null, "cpu");
        poll();
        RunDirectory run = directory(0);
        library.close();
        Files.delete(run.engine());

        openWindow();

        assertEquals("[]", states());
        assertEquals(RunStatus.INTERRUPTED, library.rows().getFirst().status());
        queue.resume(run.id(), "cpu");
        poll();
        assertEquals("[First RUNNING]", states());
    }

    @Test
    void aCancelledRunGoesToTheTrash() throws IOException {
        var project = Project.open(folder);
        queue.submit(project.recipe().getFirst(), null, "cpu");
        queue.submit(project.recipe().getFirst(), null, "cpu");
        poll();

        queue.stop(queue.jobs().get(1).id());

        assertEquals("[First RUNNING]", states());
        assertEquals(1, library.trashed().size());
        workspace.changes().undo();
        assertEquals(2, library.rows().size());
    }

    @Test
    void runsOfTwoDevicesGoSideBySide() throws IOException {
        var project = Project.open(folder);
        queue.submit(project.recipe().getFirst(), null, "cpu");
        queue.submit(project.recipe().getFirst(), null, "cuda:0");
        poll();

        assertEquals("[First RUNNING, First RUNNING]", states());
    }

    @Test
    void showsWhatTheCommandLineRuns() throws IOException {
        RunDirectory other = new org.molweave.app.history.SomeRuns(folder).create("Other", 3);
        FakeEngine.begin(other, "cpu");
        for (int i = 0; i < 11; i++) {
            poll();
        }

        assertEquals("[Other RUNNING]", states());
    }

    @Test
    void saysWhyARunCouldNotBePlanned() throws IOException {
        Files.delete(folder.resolve("molecules.smi"));

        queue.submitRecipe("cpu");

        assertTrue(workspace.notices().all().getLast().detail().contains("molecules.smi"));
    }

    @Test
    void aFailedRunLeavesTheLine() throws IOException {
        queue.submitRecipe("cpu");
        poll();

        engine.end(directory(0), new RunEvent.Failed(RunEvent.now(), "no luck"));
        poll();

        assertEquals("[Second BLOCKED]", states());
        assertEquals("no luck", library.rows().getFirst().journal().failure());
    }

    @Test
    void notesAreUndone() throws IOException {
        queue.submit(Project.open(folder).recipe().getFirst(), null, "cpu");
        var row = library.rows().getFirst();

        library.note(row.id(), row.notes().withText("good"), "edit notes");
        assertEquals("good", library.rows().getFirst().notes().text());
        workspace.changes().undo();

        assertEquals("", library.rows().getFirst().notes().text());
        assertEquals(
                row.notes(),
                org.molweave.engine.run.RunNotes.read(
                        library.directory(row.id()).orElseThrow()));
    }
}
