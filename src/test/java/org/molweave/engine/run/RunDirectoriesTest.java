package org.molweave.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.molweave.engine.Refused.messageOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoriesTest {

    @TempDir
    Path runs;

    private static RunSpec spec() {
        var data = new RunSpec.DataSpec(
                "data/x.csv",
                "smiles",
                List.of("logS"),
                null,
                true,
                false,
                List.of(new RunSpec.Exclusion("data/y.csv", "split", List.of("test"))));
        return new RunSpec(
                1,
                "",
                "finetune",
                "KCL, fine-tuned",
                "kcl-finetune",
                Json.object().put("epochs", 3).put("rate", 1e-4),
                data,
                "kg/elements.tsv",
                new RunSpec.SplitSpec("scaffold", 0.8, 0.1),
                "2026-11-24-1310-kcl-pretrain-3f2a",
                7,
                "2026-11-24T13:10:00Z",
                Map.of("data/x.csv", "ab"),
                Map.of("java", "25"));
    }

    @Test
    void aRunIsReadAsItWasCreated() throws IOException {
        RunDirectory run = RunDirectories.create(runs, spec());

        assertTrue(run.id().matches("\\d{4}-\\d\\d-\\d\\d-\\d{4}-kcl-finetune-[0-9a-f]{4}"), run.id());
        assertEquals(spec().withId(run.id()), RunDirectories.open(run));
        assertTrue(Files.isDirectory(run.checkpoints()));
        assertEquals(RunStatus.QUEUED, RunHistory.read(run).status());
    }

    @Test
    void everyRunHasItsOwnName() throws IOException {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            ids.add(RunDirectories.create(runs, spec()).id());
        }

        assertEquals(200, ids.size());
    }

    @Test
    void brokenRunsAreListedWithTheirReasonAndHideNoOther() throws IOException {
        RunDirectory good = RunDirectories.create(runs, spec());
        Files.createDirectory(runs.resolve("0-empty"));
        hostile("1-text", "hello");
        hostile("2-cut", Json.line(spec()).substring(0, 60));
        hostile("3-deep", "[".repeat(100_000));
        hostile("4-list", "[]");
        hostile("5-future", "{\"format\":99,\"id\":\"x\",\"method\":\"m\"}");
        hostile("6-types", "{\"format\":1,\"id\":\"x\",\"method\":\"m\",\"seed\":\"many\"}");
        hostile("7-method", "{\"format\":1,\"id\":\"x\",\"method\":\"../../bin/sh\"}");
        hostile("8-twice", "{\"format\":1,\"id\":\"x\",\"id\":\"y\",\"method\":\"m\"}");
        hostile("9-number", "{\"format\":1,\"id\":\"x\",\"method\":\"m\",\"seed\":" + "9".repeat(5000) + "}");

        List<RunDirectories.Entry> entries = RunDirectories.list(runs);

        assertEquals(11, entries.size());
        for (RunDirectories.Entry entry : entries) {
            if (entry.directory().id().equals(good.id())) {
                assertInstanceOf(RunDirectories.Entry.Run.class, entry);
            } else {
                var broken = assertInstanceOf(
                        RunDirectories.Entry.Broken.class,
                        entry,
                        entry.directory().id());
                assertTrue(broken.reason().length() > 20 && broken.reason().length() < 500, broken.reason());
                assertTrue(broken.reason().contains(entry.directory().id()), broken.reason());
            }
        }
    }

    private void hostile(String id, String json) throws IOException {
        Files.writeString(Files.createDirectory(runs.resolve(id)).resolve("run.json"), json);
    }

    @Test
    void runsOfOneMinuteAreListedAsTheyWereCreated() throws IOException {
        String head = "{\"format\":1,\"id\":\"x\",\"method\":\"m\",\"created\":";
        hostile("2026-11-24-1310-a-1111", head + "\"2026-11-24T13:10:09Z\"}");
        hostile("2026-11-24-1310-b-1111", head + "\"2026-11-24T13:10:01Z\"}");
        hostile("2026-11-24-1309-c-1111", head + "\"2026-11-24T13:09:59Z\"}");

        assertEquals(
                List.of("2026-11-24-1309-c-1111", "2026-11-24-1310-b-1111", "2026-11-24-1310-a-1111"),
                RunDirectories.list(runs).stream()
                        .map(entry -> entry.directory().id())
                        .toList());
    }

    @Test
    void messagesNameFieldValueAndWhatIsAllowed() throws IOException {
        hostile("r", "{\"format\":1,\"id\":\"x\",\"method\":\"m\",\"split\":{\"kind\":\"magic\"}}");
        hostile("s", "{\"format\":1,\"id\":\"x\",\"method\":\"m\",\"split\":{\"kind\":\"random\",\"train\":1.5}}");
        hostile("t", "{\"format\":99,\"id\":\"x\",\"method\":\"m\"}");

        assertEquals(
                runs.resolve("r/run.json")
                        + ", \"split\": \"kind\" is \"magic\", but must be one of random, scaffold, scaffold-balanced, column.",
                refusal("r"));
        assertEquals(
                runs.resolve("s/run.json") + ", \"split\": \"train\" is 1.5, but must be a number from 0 to 1.",
                refusal("s"));
        assertTrue(
                refusal("t").endsWith("has format 99; this program reads up to 1. A newer Molweave wrote it: update."));
        assertTrue(refusal("none").endsWith("is no run: there is no such folder."));
    }

    private String refusal(String id) {
        return messageOf(IOException.class, () -> RunDirectories.open(new RunDirectory(runs.resolve(id))));
    }

    @Test
    void statusFollowsTheLastWordAndTheProcess() throws IOException {
        RunDirectory run = RunDirectories.create(runs, spec());
        var started = new RunEvent.Started("t", 1, "cpu", 0);

        assertEquals(RunStatus.INTERRUPTED, statusAfter(run, started));
        Json.write(run.engine(), EngineProcess.current());
        assertEquals(RunStatus.RUNNING, status(run));
        Json.write(run.engine(), new EngineProcess(ProcessHandle.current().pid(), "2001-01-01T00:00:00Z"));
        assertEquals(RunStatus.INTERRUPTED, status(run), "the number of the process was used again");
        Files.writeString(run.engine(), "{\"pid\":-5,\"started\":[]}");
        assertEquals(RunStatus.INTERRUPTED, status(run));
        assertEquals(RunStatus.FAILED, statusAfter(run, new RunEvent.Failed("t", "no")));
        assertEquals(RunStatus.INTERRUPTED, statusAfter(run, started));
        assertEquals(RunStatus.STOPPED, statusAfter(run, new RunEvent.Finished("t", true)));
        assertEquals(RunStatus.FINISHED, statusAfter(run, started, new RunEvent.Finished("t", false)));
    }

    private static RunStatus statusAfter(RunDirectory run, RunEvent... events) throws IOException {
        try (var journal = new EventLog.Writer(run.events())) {
            for (RunEvent event : events) {
                journal.append(event);
            }
        }
        return status(run);
    }

    private static RunStatus status(RunDirectory run) throws IOException {
        return RunHistory.read(run).status();
    }

    @Test
    void curvesKeepOneValuePerStep() {
        var history = new RunHistory(
                RunStatus.FINISHED,
                List.of(
                        new RunEvent.Scalar("loss", "train", "", 1, 5),
                        new RunEvent.Scalar("loss", "train", "", 2, 4),
                        new RunEvent.Scalar("loss", "train", "", 2, 3)));

        assertEquals(Map.of(1L, 5.0, 2L, 3.0), history.curves().get(new RunHistory.CurveName("loss", "train", "")));
    }

    @Test
    void onlyOneProcessWritesARun() throws IOException {
        RunDirectory run = RunDirectories.create(runs, spec());
        try (var _ = RunLock.take(run)) {
            String message = messageOf(IOException.class, () -> RunLock.take(run));

            assertTrue(message.contains("already working on " + run.path()), message);
        }
        RunLock.take(run).close();
    }

    @Test
    void sameWorkIsToldFromOtherWork() {
        RunSpec spec = spec();

        assertTrue(spec.computesTheSameAs(spec.withId("other")));
        var later = new RunSpec(
                1,
                "",
                spec.stage(),
                spec.title(),
                spec.method(),
                spec.settings(),
                spec.data(),
                spec.knowledgeGraph(),
                spec.split(),
                spec.parent(),
                spec.seed(),
                "later",
                Map.of("data/x.csv", "changed"),
                Map.of());
        assertFalse(spec.computesTheSameAs(later));
    }
}
