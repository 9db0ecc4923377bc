package org.molweave.engine.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.molweave.engine.graph.AttentionTable;

/// What the model attended to in a few molecules: the structure shaded by attention, and the facts about its elements
/// ranked by their share. Of the first run that recorded attention: the one that a recipe puts first.
final class AttentionSection {

    private static final int MOST_MOLECULES = 3;
    private static final int MOST_FACTS = 10;

    private AttentionSection() {}

    static String html(List<ReportedRun> runs) {
        String molecules = runs.stream()
                .filter(run -> !run.attention().isEmpty())
                .limit(1)
                .map(AttentionSection::run)
                .collect(Collectors.joining());
        return molecules.isEmpty()
                ? "<p class=\"empty\">No run has recorded attention. Encoders with attention (KMPNN) record it when they are trained.</p>"
                : """
                <p class="lead">Attention says what the network weighed, averaged over its steps; it is no proof of cause.
                On the left, an atom is as deep as its neighbours attend to it, a bond as deep as its two ends attend to each other.
                On the right, each relation of the knowledge graph with its share of an atom's attention to facts; the tick marks
                where even attention would end, and “× even” is the share in units of it.</p>
                """ + molecules;
    }

    private static String run(ReportedRun run) {
        return "<h3>%s</h3>".formatted(Html.escape(run.title()))
                + run.attention().stream()
                        .limit(MOST_MOLECULES)
                        .map(AttentionSection::molecule)
                        .collect(Collectors.joining());
    }

    private static String molecule(AttentionTable table) {
        AttentionShares shares = AttentionShares.of(table);
        ColourScale scale = ColourScale.over(DoubleStream.concat(
                        Arrays.stream(shares.atoms()),
                        shares.bonds().values().stream().mapToDouble(Double::doubleValue))
                .toArray());
        return """
                <div class="attention"><div><div class="paper white">%s</div>%s<code>%s</code></div>%s</div>
                """.formatted(
                        Structures.shaded(table.smiles(), shares, scale),
                        scale.bar("attention received"),
                        Html.escape(table.smiles()),
                        facts(shares.facts()));
    }

    private static String facts(List<AttentionShares.Fact> facts) {
        if (facts.isEmpty()) {
            return "<p class=\"empty\">No atom of this molecule has facts in the knowledge graph.</p>";
        }
        double most = facts.stream()
                .mapToDouble(f -> Math.max(f.share(), f.evenShare()))
                .max()
                .orElse(1);
        String rows =
                facts.stream().limit(MOST_FACTS).map(fact -> bar(fact, most)).collect(Collectors.joining());
        String rest = facts.size() > MOST_FACTS
                ? "<small>and %d more relations</small>".formatted(facts.size() - MOST_FACTS)
                : "";
        return "<div><table class=\"bars\"><thead><tr><th scope=\"col\">Relation</th><th scope=\"col\" class=\"num\">Share</th><th scope=\"col\" class=\"num\">× even</th><th></th><th scope=\"col\">Strongest attribute</th></tr></thead><tbody>%s</tbody></table>%s</div>"
                .formatted(rows, rest);
    }

    private static String bar(AttentionShares.Fact fact, double most) {
        return "<tr><td>%s</td><td class=\"num\">%s %%</td><td class=\"num\">%s</td><td class=\"bar\"><span style=\"width:%s%%\"></span><i style=\"left:%s%%\"></i></td><td>%s</td></tr>%n"
                .formatted(
                        Html.escape(fact.relation()),
                        Html.number(100 * fact.share(), 1),
                        Html.number(fact.share() / fact.evenShare(), 2),
                        Html.at(100 * fact.share() / most),
                        Html.at(100 * fact.evenShare() / most),
                        Html.escape(fact.attribute()));
    }
}
