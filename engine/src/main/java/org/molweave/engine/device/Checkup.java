package org.molweave.engine.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.molweave.engine.run.Json;

/// Everything that was looked at to tell whether the program can work on this computer: one value for the command line
/// and the window.
public record Checkup(List<Finding> findings) {

    /// How it stands with one thing; `text` says what it is and, where it is not fine, what to do.
    public record Finding(String subject, Level level, String text) {}

    /// How serious a finding is.
    public enum Level {
        FINE,
        /// It works, but not at its best.
        WARNING,
        /// Something cannot work.
        PROBLEM
    }

    public Checkup {
        findings = List.copyOf(findings);
    }

    /// Whether nothing is a problem.
    public boolean isHealthy() {
        return findings.stream().noneMatch(finding -> finding.level == Level.PROBLEM);
    }

    /// What it comes to, in one sentence.
    public String conclusion() {
        long problems = count(Level.PROBLEM);
        long warnings = count(Level.WARNING);
        return problems > 0
                ? "Something is in the way; see the marked lines."
                : warnings > 0 ? "It works; the marked lines could be better." : "All is well.";
    }

    private long count(Level level) {
        return findings.stream().filter(finding -> finding.level == level).count();
    }

    /// As lines of plain text.
    public String text() {
        var text = new StringBuilder();
        for (Finding finding : findings) {
            String mark = switch (finding.level) {
                case FINE -> " ";
                case WARNING -> "~";
                case PROBLEM -> "!";
            };
            text.append(String.format(Locale.ROOT, "%s %-16s %s%n", mark, finding.subject, finding.text));
        }
        return text.append(conclusion()).toString();
    }

    public ObjectNode toJson() {
        ObjectNode json = Json.object();
        var all = json.putArray("findings");
        for (Finding finding : findings) {
            all.addObject()
                    .put("subject", finding.subject)
                    .put("level", finding.level.name())
                    .put("text", finding.text);
        }
        return json;
    }

    /// Reads what [#toJson] wrote.
    public static Checkup read(String json) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode finding : Json.parse(json).path("findings")) {
            findings.add(new Finding(
                    finding.path("subject").asText(""),
                    Level.valueOf(finding.path("level").asText("FINE")),
                    finding.path("text").asText("")));
        }
        return new Checkup(findings);
    }
}
