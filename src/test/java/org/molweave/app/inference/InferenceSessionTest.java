package org.molweave.app.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.molweave.app.notice.Notice;
import org.molweave.app.project.ModelChoice;
import org.molweave.app.project.Selection;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Background;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.graph.AttentionTable;
import org.molweave.engine.kg.Omission;
import org.molweave.engine.query.Answer;

/// The shipped model in a process of its own.
class InferenceSessionTest {

    private static final ModelChoice SHIPPED =
            new ModelChoice(Path.of("sample-projects/pretrained/model/kcl-pubchem"), "", "Shipped");

    /// Stands for the JavaFX thread.
    private final ExecutorService screen =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

    private final Background background = new Background(Executors.newCachedThreadPool(), screen);
    private final Workspace workspace = new Workspace(background);

    /// The screen stays: readers hand it what comes late.
    @AfterEach
    void endAll() {
        background.close();
    }

    private <T> T onScreen(Callable<T> task) throws Exception {
        return screen.submit(task).get(60, TimeUnit.SECONDS);
    }

    private static <T> T soon(CompletableFuture<T> future) throws Exception {
        return future.get(60, TimeUnit.SECONDS);
    }

    private CompletableFuture<ModelStatus> next(Inference inference, ModelStatus.State state) throws Exception {
        return onScreen(() -> {
            var reached = new CompletableFuture<ModelStatus>();
            inference.statusProperty().subscribe(status -> {
                if (status.state() == state) {
                    reached.complete(status);
                }
            });
            return reached;
        });
    }

    @Test
    void theMoleculeInFocusIsExplainedAndEmbedded() throws Exception {
        Inference inference = onScreen(() -> new Inference(workspace));
        var attention = new CompletableFuture<AttentionTable>();
        var vector = new CompletableFuture<float[]>();
        onScreen(() -> {
            inference.focus().attentionProperty().subscribe(table -> {
                if (table != null) {
                    attention.complete(table);
                }
            });
            inference.focus().vectorProperty().subscribe(values -> {
                if (values != null) {
                    vector.complete(values);
                }
            });
            workspace.modelProperty().set(SHIPPED);
            workspace.selection().focusProperty().set(new Selection.Focus(Smiles.parse("CC(=O)O"), -1));
            return "";
        });

        assertEquals(List.of("C", "C", "O", "O"), soon(attention).atoms());
        assertEquals(128, soon(vector).length);
        var none = onScreen(() -> inference.predict(List.of("CC"), _ -> {}));
        var failure = assertThrows(ExecutionException.class, () -> soon(none));
        assertTrue(String.valueOf(failure.getMessage()).contains("pre-trained only"), failure.getMessage());
        var whatIf = onScreen(() -> inference.whatIf("CC", new Omission(Set.of("isStateOf"), Set.of())));
        assertTrue(soon(whatIf).distance() > 0);
        onScreen(() -> {
            inference.close();
            return "";
        });
    }

    @Test
    void aKilledProcessIsStartedAgainAndSaysSo() throws Exception {
        Inference inference = onScreen(() -> new Inference(workspace));
        var ready = next(inference, ModelStatus.State.READY);
        onScreen(() -> {
            workspace.modelProperty().set(SHIPPED);
            return "";
        });
        soon(ready);
        long first = onScreen(() -> inference.pid().orElseThrow());
        var again = new CompletableFuture<ModelStatus>();
        onScreen(() -> {
            inference.statusProperty().subscribe(status -> {
                if (status.isReady() && inference.pid().orElse(first) != first) {
                    again.complete(status);
                }
            });
            return "";
        });

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        soon(again);
        long second = onScreen(() -> inference.pid().orElseThrow());
        assertNotEquals(first, second);
        List<Answer.Row<float[]>> rows = soon(onScreen(() -> inference.embed(List.of("CC"), _ -> {})));
        assertNotNull(rows.getFirst().value());
        List<Notice> notices = onScreen(() -> List.copyOf(workspace.notices().all()));
        assertEquals(1, notices.size());
        assertTrue(notices.getFirst().text().contains("started again"), notices.toString());
        onScreen(() -> {
            inference.close();
            return "";
        });
        ProcessHandle.of(second).ifPresent(process -> process.onExit().join());
    }

    @Test
    void aModelThatCannotBeOpenedIsSaidAndNotTriedAgain() throws Exception {
        Inference inference = onScreen(() -> new Inference(workspace));
        var failed = next(inference, ModelStatus.State.FAILED);
        onScreen(() -> {
            workspace.modelProperty().set(new ModelChoice(Path.of("no/such/model"), "", "Missing"));
            return "";
        });

        assertTrue(
                soon(failed).message().contains("There is no checkpoint"),
                soon(failed).message());
        var answer = onScreen(() -> inference.embed(List.of("C"), _ -> {}));
        var error = assertThrows(ExecutionException.class, () -> soon(answer));
        assertInstanceOf(InferenceException.class, Objects.requireNonNull(error.getCause()));
    }
}
