package org.molweave.engine.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.molweave.engine.data.Split;
import org.molweave.engine.metric.Metric;
import org.molweave.engine.metric.ScoreSheet;
import org.molweave.engine.metric.SeedScore;

/// The table of all labelled runs: mean and deviation, every seed, the split. One table for each metric.
final class ComparisonSection {

    private static final int STRIP_WIDTH = 220;
    private static final int STRIP_HEIGHT = 26;

    private ComparisonSection() {}

    /// The run with the best mean among those with the metric of the first labelled run.
    static Optional<ReportedRun> best(List<ReportedRun> runs) {
        List<ReportedRun> labelled =
                runs.stream().filter(ReportedRun::isLabelled).toList();
        if (labelled.isEmpty()) {
            return Optional.empty();
        }
        Metric metric = sheet(labelled.getFirst()).metric();
        Comparator<ReportedRun> byMean =
                Comparator.comparingDouble(run -> sheet(run).mean());
        return labelled.stream()
                .filter(run -> sheet(run).metric() == metric
                        && Double.isFinite(sheet(run).mean()))
                .max(metric.higherIsBetter() ? byMean : byMean.reversed());
    }

    static String html(List<ReportedRun> runs) {
        Map<Metric, List<ReportedRun>> byMetric = new LinkedHashMap<>();
        runs.stream()
                .filter(ReportedRun::isLabelled)
                .forEach(run -> byMetric.computeIfAbsent(sheet(run).metric(), m -> new ArrayList<>())
                        .add(run));
        if (byMetric.isEmpty()) {
            return "<p class=\"empty\">No run of this project has measured results yet. Fine-tune a model on a measured property to fill this table.</p>";
        }
        return byMetric.entrySet().stream()
                .map(entry -> table(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
    }

    private static String table(Metric metric, List<ReportedRun> runs) {
        Axis axis = axis(runs);
        String best = best(runs).map(run -> run.spec().id()).orElse("");
        String rows = runs.stream()
                .map(run -> row(run, axis, run.spec().id().equals(best)))
                .collect(Collectors.joining());
        String direction = metric.higherIsBetter() ? "↑ higher is better" : "↓ lower is better";
        return """
                <table class="comparison">
                <thead><tr><th scope="col">Model</th><th scope="col" class="num">%s <small>%s</small></th>
                <th scope="col" class="strip">%s</th><th scope="col">Each seed</th><th scope="col">Split</th></tr></thead>
                <tbody>%s</tbody></table>
                <p class="caption">%s on the test part: mean ± sample standard deviation over all seeds that were run;
                none was left out. A ring marks the mean, each dot a seed.%s</p>
                """.formatted(metric.label(), direction, scale(axis), rows, metric.label(), warnings(runs));
    }

    private static String row(ReportedRun run, Axis axis, boolean isBest) {
        ScoreSheet sheet = sheet(run);
        String each = sheet.seeds().stream().map(s -> Html.score(s.test())).collect(Collectors.joining(" · "));
        int seeds = sheet.seeds().size();
        return """
                <tr%s><th scope="row">%s%s<small>%s</small></th>
                <td class="num"><b>%s</b> <span class="deviation">%s</span></td>
                <td class="strip">%s</td><td class="each">%s</td><td>%s<small>%s</small></td></tr>
                """.formatted(
                        isBest ? " class=\"best\"" : "",
                        Html.escape(run.title()),
                        isBest ? "<em>best mean</em>" : "",
                        Html.escape(run.spec().method()),
                        Html.score(sheet.mean()),
                        seeds > 1 ? "± " + Html.score(sheet.deviation()) : "one seed",
                        strip(sheet, axis),
                        each,
                        Html.escape(split(run)),
                        Html.count(seeds, "seed", "seeds"));
    }

    private static String warnings(List<ReportedRun> runs) {
        StringBuilder text = new StringBuilder();
        Set<String> splits = runs.stream().map(ComparisonSection::split).collect(Collectors.toSet());
        if (splits.size() > 1) {
            text.append(" <strong>The rows stand under different splits, so they cannot be compared.</strong>");
        }
        for (ReportedRun run : runs) {
            long skipped = sheet(run).seeds().stream()
                    .mapToLong(seed -> seed.skipped().size())
                    .sum();
            if (skipped > 0) {
                text.append(" %s: %s of a property skipped, as the test part holds a single class or no measurement."
                        .formatted(Html.escape(run.title()), Html.count(skipped, "score", "scores")));
            }
        }
        return text.toString();
    }

    private static Axis axis(List<ReportedRun> runs) {
        double[] all = runs.stream()
                .flatMap(run -> sheet(run).seeds().stream())
                .mapToDouble(SeedScore::test)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double least = all.length == 0 ? Double.NaN : all[0];
        double greatest = all.length == 0 ? Double.NaN : all[all.length - 1];
        return Axis.around(least, greatest, 8, STRIP_WIDTH - 8);
    }

    private static String scale(Axis axis) {
        String ticks = axis.ticks().stream()
                .map(tick -> "<text class=\"tick\" x=\"%s\" y=\"12\" text-anchor=\"middle\">%s</text>"
                        .formatted(Html.at(axis.position(tick)), axis.label(tick)))
                .collect(Collectors.joining());
        return "<svg viewBox=\"0 0 %d 16\" aria-hidden=\"true\">%s</svg>".formatted(STRIP_WIDTH, ticks);
    }

    private static String strip(ScoreSheet sheet, Axis axis) {
        double middle = STRIP_HEIGHT / 2.0;
        StringBuilder svg = new StringBuilder(
                "<svg viewBox=\"0 0 %d %d\" aria-hidden=\"true\">".formatted(STRIP_WIDTH, STRIP_HEIGHT));
        for (double tick : axis.ticks()) {
            svg.append("<path class=\"grid\" d=\"M%s 0V%d\"/>".formatted(Html.at(axis.position(tick)), STRIP_HEIGHT));
        }
        for (SeedScore seed : sheet.seeds()) {
            if (Double.isFinite(seed.test())) {
                svg.append("<circle class=\"dot s1\" cx=\"%s\" cy=\"%s\" r=\"3\"><title>seed %d: %s</title></circle>"
                        .formatted(Html.at(axis.position(seed.test())), middle, seed.seed(), Html.score(seed.test())));
            }
        }
        if (Double.isFinite(sheet.mean())) {
            svg.append("<circle class=\"ring\" cx=\"%s\" cy=\"%s\" r=\"7\"/>"
                    .formatted(Html.at(axis.position(sheet.mean())), middle));
        }
        return svg.append("</svg>").toString();
    }

    /// The split as the sheet names it, without a seed that it may carry.
    static String split(ReportedRun run) {
        return new Split(sheet(run).split(), new int[0], new int[0], new int[0])
                .family()
                .replace("(", " (");
    }

    private static ScoreSheet sheet(ReportedRun run) {
        return run.scores().getFirst();
    }
}
