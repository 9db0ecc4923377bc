package org.molweave.engine.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.molweave.engine.data.BadRow;
import org.molweave.engine.data.DataSummary;
import org.molweave.engine.data.Property;

/// What was read: counts, properties, notes, and the rows that could not be used.
final class DataSection {

    private DataSection() {}

    static String html(List<ReportedRun> runs) {
        // Several runs read the same file in the same way; it is told once.
        Map<String, DataSummary> summaries = new LinkedHashMap<>();
        for (ReportedRun run : runs) {
            run.data()
                    .forEach(data -> summaries.putIfAbsent(
                            data.file() + " " + data.molecules() + " "
                                    + data.properties().size(),
                            data));
        }
        return summaries.isEmpty()
                ? "<p class=\"empty\">The runs have left no summary of their data.</p>"
                : summaries.values().stream()
                        .map(DataSection::summary)
                        .collect(Collectors.joining("", "<div class=\"data\">", "</div>"));
    }

    private static String summary(DataSummary data) {
        return """
                <article><h3>%s</h3><p class="file">%s</p>
                <dl class="facts"><dt>molecules</dt><dd>%s</dd><dt>rows left out</dt><dd>%s</dd>
                <dt>rows merged or partly read</dt><dd>%s</dd></dl>
                %s%s%s</article>
                """.formatted(
                        Html.escape(data.name()),
                        Html.escape(data.file()),
                        Html.count(data.molecules()),
                        Html.count(data.badRows()),
                        Html.count(data.remarks()),
                        data.properties().isEmpty() ? "" : properties(data),
                        notes(data.notes()),
                        badRows(data));
    }

    private static String properties(DataSummary data) {
        String rows = data.properties().stream()
                .map(p -> "<tr><th scope=\"row\">%s</th><td class=\"num\">%s</td><td>%s</td></tr>"
                        .formatted(Html.escape(p.name()), Html.count(p.known()), range(p)))
                .collect(Collectors.joining());
        return "<table><thead><tr><th scope=\"col\">Property</th><th scope=\"col\" class=\"num\">Measured</th><th scope=\"col\">Values</th></tr></thead><tbody>%s</tbody></table>"
                .formatted(rows);
    }

    private static String range(DataSummary.Column column) {
        if (column.known() == 0) {
            return "none";
        }
        return column.kind() == Property.Kind.CLASSIFICATION
                ? "%s %% positive".formatted(Html.number(100.0 * column.positives() / column.known(), 1))
                : "%s to %s %s"
                        .formatted(
                                Html.number(column.least(), 2),
                                Html.number(column.greatest(), 2),
                                Html.escape(column.unit()));
    }

    private static String notes(List<String> notes) {
        return notes.isEmpty()
                ? ""
                : notes.stream()
                        .map(note -> "<li>" + Html.escape(note) + "</li>")
                        .collect(Collectors.joining("", "<ul class=\"notes\">", "</ul>"));
    }

    private static String badRows(DataSummary data) {
        if (data.examples().isEmpty()) {
            return "";
        }
        String rows = data.examples().stream().map(DataSection::badRow).collect(Collectors.joining());
        String first = data.badRows() + data.remarks() > data.examples().size()
                ? "the first " + data.examples().size()
                : "all";
        return "<details><summary>Which rows, and why (%s)</summary><table><thead><tr><th scope=\"col\">Line</th><th scope=\"col\">Text</th><th scope=\"col\">Reason</th></tr></thead><tbody>%s</tbody></table></details>"
                .formatted(first, rows);
    }

    private static String badRow(BadRow row) {
        return "<tr><td class=\"num\">%d</td><td><code>%s</code></td><td>%s</td></tr>"
                .formatted(row.line(), Html.escape(row.text()), Html.escape(row.reason()));
    }
}
