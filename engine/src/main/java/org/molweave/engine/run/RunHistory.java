package org.molweave.engine.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A run as its journal tells it, read once.
///
/// After a kill a resumed run repeats the steps since its last checkpoint and writes their values again; curves keep
/// one value per step.
public record RunHistory(RunStatus status, List<RunEvent> events) {

    public static RunHistory read(RunDirectory run) throws IOException {
        // Asked before reading: a process that ends in between has written its last word by then.
        boolean alive = EngineProcess.find(run).map(EngineProcess::isAlive).orElse(false);
        List<RunEvent> events = EventLog.readAll(run.events());
        return new RunHistory(RunStatus.after(lastWord(events), alive), events);
    }

    private static @Nullable RunEvent lastWord(List<RunEvent> events) {
        for (RunEvent event : events.reversed()) {
            if (event.tellsStatus()) {
                return event;
            }
        }
        return null;
    }

    /// Which curve: a value's name, its split and its series.
    public record CurveName(String name, String split, String series) {}

    /// The curves in the order of their first value, each as step to value in ascending order.
    public SequencedMap<CurveName, TreeMap<Long, Double>> curves() {
        var curves = new LinkedHashMap<CurveName, TreeMap<Long, Double>>();
        for (RunEvent event : events) {
            if (event instanceof RunEvent.Scalar s) {
                curves.computeIfAbsent(new CurveName(s.name(), s.split(), s.series()), _ -> new TreeMap<>())
                        .put(s.step(), s.value());
            }
        }
        return curves;
    }

    /// The artifacts by path, each with its kind.
    public Map<String, String> artifacts() {
        var kinds = new LinkedHashMap<String, String>();
        for (RunEvent event : events) {
            if (event instanceof RunEvent.ArtifactSaved a) {
                kinds.put(a.path(), a.kind());
            }
        }
        return kinds;
    }

    public List<RunEvent.Message> messages() {
        var messages = new ArrayList<RunEvent.Message>();
        for (RunEvent event : events) {
            if (event instanceof RunEvent.Message m) {
                messages.add(m);
            }
        }
        return messages;
    }

    /// The last event of a kind.
    public <E extends RunEvent> Optional<E> last(Class<E> kind) {
        return events.reversed().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
