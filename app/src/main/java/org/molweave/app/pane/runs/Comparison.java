package org.molweave.app.pane.runs;

import static org.molweave.app.text.Text.tr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.molweave.app.history.Curve;
import org.molweave.app.history.Measure;
import org.molweave.app.history.RunRow;
import org.molweave.app.history.RunStore;
import org.molweave.engine.run.RunHistory.CurveName;

/// Runs side by side: what they scored, and how they were made, with what differs first.
public record Comparison(List<RunRow> runs, List<Line> lines, Map<String, SequencedMap<CurveName, Curve>> curves) {

    static final Comparison NONE = new Comparison(List.of(), List.of(), Map.of());

    /// A fact about each run, in their order. `kind` tells results from settings.
    public record Line(Kind kind, String name, List<String> values) {

        /// Whether the runs do not agree.
        public boolean differs() {
            return values.stream().distinct().count() > 1;
        }
    }

    /// What a line is about.
    public enum Kind {
        RESULT,
        SETTING
    }

    /// How the runs are called: by title, and by the end of their id too where several have the same.
    List<String> heads() {
        List<String> titles = runs.stream().map(run -> run.facts().title()).toList();
        return runs.stream()
                .map(run -> {
                    String title = run.facts().title();
                    return Collections.frequency(titles, title) > 1
                            ? title + " · " + run.id().substring(run.id().lastIndexOf('-') + 1)
                            : title;
                })
                .toList();
    }

    /// Reads what is needed. `curves` are kept by run id.
    static Comparison of(List<RunRow> runs, RunStore store) throws IOException {
        Map<String, Map<String, String>> settings = new LinkedHashMap<>();
        Map<String, SequencedMap<CurveName, Curve>> curves = new LinkedHashMap<>();
        for (RunRow run : runs) {
            settings.put(run.id(), store.settings(run.id()));
            curves.put(run.id(), store.curves(run.id()));
        }
        List<Line> lines = new ArrayList<>(results(runs));
        List<Line> made = new ArrayList<>(facts(runs));
        Set<String> keys = new LinkedHashSet<>();
        settings.values().forEach(values -> keys.addAll(values.keySet()));
        for (String key : keys) {
            made.add(line(
                    Kind.SETTING,
                    key,
                    runs,
                    run -> settings.getOrDefault(run.id(), Map.of()).getOrDefault(key, "–")));
        }
        made.sort(Comparator.comparing(line -> !line.differs()));
        lines.addAll(made);
        return new Comparison(List.copyOf(runs), List.copyOf(lines), curves);
    }

    private static List<Line> results(List<RunRow> runs) {
        Set<List<String>> names = new LinkedHashSet<>();
        for (String split : List.of("test", "valid", "train")) {
            for (RunRow run : runs) {
                run.journal().scores().stream()
                        .filter(score -> score.split().equals(split))
                        .forEach(score -> names.add(List.of(score.name(), score.split())));
            }
        }
        List<Line> lines = new ArrayList<>();
        for (List<String> name : names) {
            String split = name.getLast().equals("valid") ? tr("validation") : name.getLast();
            lines.add(line(
                    Kind.RESULT,
                    name.getFirst() + " (" + split + ")",
                    runs,
                    run -> Measure.over(run.journal().scores(), name.getFirst(), name.getLast())
                            .map(Measure::text)
                            .orElse("–")));
        }
        return lines;
    }

    private static List<Line> facts(List<RunRow> runs) {
        return List.of(
                line(Kind.SETTING, tr("Method"), runs, run -> run.facts().method()),
                line(
                        Kind.SETTING,
                        tr("Molecules"),
                        runs,
                        run -> orDash(run.facts().data())),
                line(Kind.SETTING, tr("Learnt"), runs, run -> orDash(run.facts().properties())),
                line(Kind.SETTING, tr("Split"), runs, run -> orDash(run.facts().split())),
                line(
                        Kind.SETTING,
                        tr("Knowledge"),
                        runs,
                        run -> orDash(run.facts().knowledgeGraph())),
                line(
                        Kind.SETTING,
                        tr("Started from"),
                        runs,
                        run -> orDash(run.facts().parent())),
                line(
                        Kind.SETTING,
                        tr("Seed"),
                        runs,
                        run -> Long.toString(run.facts().seed())));
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private static Line line(Kind kind, String name, List<RunRow> runs, Function<RunRow, String> value) {
        return new Line(kind, name, runs.stream().map(value).toList());
    }

    /// The names of all values that have curves.
    List<String> metrics() {
        return curves.values().stream()
                .flatMap(of -> of.keySet().stream())
                .map(CurveName::name)
                .distinct()
                .toList();
    }
}
