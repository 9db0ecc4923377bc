package org.molweave.engine.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.molweave.engine.run.RunHistory;

/// The curves of every run: one chart for each value, one line for each seed and part.
final class CurvesSection {

    /// The palette has so many colours.
    private static final int COLOURS = 6;

    private static final Map<String, String> MEANINGS = Map.of(
            "loss", "What the optimiser lowers.",
            "alignment", "Mean cosine between the two views of a molecule; 1 is perfect.",
            "uniformity", "Lower means that molecules spread more evenly over the sphere.",
            "retrieval", "Share of molecules whose own other view is the nearest one.",
            "mrr", "Mean reciprocal rank of the right entity; 1 is perfect.");

    private CurvesSection() {}

    static String html(List<ReportedRun> runs) {
        String sections = runs.stream()
                .filter(run -> run.history().curves().values().stream().anyMatch(CurvesSection::isCurve))
                .map(CurvesSection::run)
                .collect(Collectors.joining());
        return sections.isEmpty() ? "<p class=\"empty\">No run of this project has recorded a curve.</p>" : sections;
    }

    private static String run(ReportedRun run) {
        Map<String, List<LineChart.Curve>> charts = new LinkedHashMap<>();
        List<String> series = run.history().curves().keySet().stream()
                .map(RunHistory.CurveName::series)
                .distinct()
                .toList();
        run.history().curves().forEach((name, values) -> {
            if (!isCurve(values)) {
                return;
            }
            int colour = series.size() > 1
                    ? series.indexOf(name.series())
                    : kind(name).equals("valid") ? 1 : 0;
            charts.computeIfAbsent(name.name(), n -> new ArrayList<>())
                    .add(LineChart.Curve.of(label(name), colour % COLOURS + 1, kind(name), values));
        });
        String figures = charts.entrySet().stream()
                .map(chart -> figure(chart.getKey(), chart.getValue()))
                .collect(Collectors.joining());
        return "<h3>%s</h3>%n<div class=\"figures\">%s</div>%n".formatted(Html.escape(run.title()), figures);
    }

    /// A single value, such as the final score of the test part, stands in the tables.
    private static boolean isCurve(Map<Long, Double> values) {
        return values.size() > 1;
    }

    private static String figure(String name, List<LineChart.Curve> curves) {
        String legend = curves.size() > 1 ? LineChart.legend(curves) : "";
        return "<figure><figcaption><b>%s</b> %s</figcaption>%s%s</figure>%n"
                .formatted(
                        Html.escape(name),
                        MEANINGS.getOrDefault(name.toLowerCase(Locale.ROOT), ""),
                        legend,
                        LineChart.svg(name, "step", curves));
    }

    private static String label(RunHistory.CurveName name) {
        String part = kind(name).equals("valid") ? "validation" : name.split();
        return name.series().isEmpty() ? part : name.series() + ", " + part;
    }

    /// A word of the style sheet, whatever the run called the part.
    private static String kind(RunHistory.CurveName name) {
        return switch (name.split()) {
            case "valid", "validation" -> "valid";
            case "test" -> "test";
            default -> "train";
        };
    }
}
