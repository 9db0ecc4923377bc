package org.molweave.engine.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunSpec;

/// Everything needed to repeat each run, folded away: settings, data, versions, hashes, messages.
final class RunsSection {

    private RunsSection() {}

    static String html(List<ReportedRun> runs) {
        return runs.stream().map(RunsSection::run).collect(Collectors.joining());
    }

    private static String run(ReportedRun run) {
        RunSpec spec = run.spec();
        String status = run.history().status().name().toLowerCase(Locale.ROOT);
        return """
                <details class="run"><summary><b>%s</b> <span>%s</span> <span class="status">%s</span></summary>
                <div class="columns">%s%s%s%s</div>%s</details>
                """.formatted(
                        Html.escape(run.title()),
                        Html.escape(spec.method()),
                        status,
                        table("Run", facts(spec)),
                        table("Settings", settings(spec.settings())),
                        table("Files (SHA-256)", spec.inputs()),
                        table("Versions", spec.versions()),
                        messages(run));
    }

    private static Map<String, String> facts(RunSpec spec) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("id", spec.id());
        facts.put("created", spec.created());
        facts.put("seed", Long.toString(spec.seed()));
        if (spec.data() != null) {
            facts.put("data", spec.data().file());
        }
        if (spec.knowledgeGraph() != null) {
            facts.put("knowledge graph", spec.knowledgeGraph());
        }
        if (spec.split() != null) {
            facts.put(
                    "split",
                    "%s (train %s, validation %s)"
                            .formatted(
                                    spec.split().kind(),
                                    spec.split().train(),
                                    spec.split().validation()));
        }
        if (spec.parent() != null) {
            facts.put("starts from", spec.parent());
        }
        return facts;
    }

    private static Map<String, String> settings(JsonNode settings) {
        Map<String, String> values = new LinkedHashMap<>();
        settings.properties()
                .forEach(entry -> values.put(
                        entry.getKey(),
                        entry.getValue().isValueNode()
                                ? entry.getValue().asText()
                                : entry.getValue().toString()));
        return values;
    }

    private static String table(String title, Map<String, String> values) {
        if (values.isEmpty()) {
            return "";
        }
        String rows = values.entrySet().stream()
                .map(e -> "<tr><th scope=\"row\">%s</th><td>%s</td></tr>"
                        .formatted(Html.escape(e.getKey()), Html.escape(e.getValue())))
                .collect(Collectors.joining());
        return "<table class=\"plain\"><caption>%s</caption><tbody>%s</tbody></table>".formatted(title, rows);
    }

    private static String messages(ReportedRun run) {
        List<RunEvent.Message> messages = run.history().messages();
        String items = messages.stream()
                .map(m -> "<li class=\"%s\">%s</li>"
                        .formatted("warning".equals(m.level()) ? "warning" : "info", Html.escape(m.text())))
                .collect(Collectors.joining());
        String faults = run.faults().stream()
                .map(fault -> "<li class=\"warning\">%s</li>".formatted(Html.escape(fault)))
                .collect(Collectors.joining());
        return items.isEmpty() && faults.isEmpty() ? "" : "<ul class=\"notes\">%s%s</ul>".formatted(items, faults);
    }
}
