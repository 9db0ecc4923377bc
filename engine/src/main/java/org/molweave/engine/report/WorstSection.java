package org.molweave.engine.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.molweave.engine.metric.MoleculeError;
import org.molweave.engine.metric.PredictionTable;

/// The molecules of the test part that one model is most wrong about, drawn.
final class WorstSection {

    private static final int MOST = 12;

    private WorstSection() {}

    static String html(ReportedRun run) {
        if (run.predictions().isEmpty()) {
            return "<p class=\"empty\">%s has left no predictions.</p>".formatted(Html.escape(run.title()));
        }
        PredictionTable table = run.predictions().getFirst();
        boolean isClass = PredictionSection.isClassification(run);
        List<MoleculeError> worst = worst(table);
        String cards = worst.stream()
                .map(molecule -> card(molecule, isClass, table.properties().size() > 1))
                .collect(Collectors.joining());
        return "<p class=\"lead\">The %d test molecules that <em>%s</em> is most wrong about, mean over its seeds.%s</p><div class=\"cards\">%s</div>"
                .formatted(
                        worst.size(),
                        Html.escape(run.title()),
                        table.properties().size() > 1
                                ? " Properties are compared in units of their own spread, and a molecule is shown once."
                                : "",
                        cards);
    }

    /// Of several properties the error counts in units of the measured deviation.
    static List<MoleculeError> worst(PredictionTable table) {
        record Ranked(MoleculeError molecule, double size) {}
        List<Ranked> ranked = new ArrayList<>();
        for (int p = 0; p < table.properties().size(); p++) {
            List<MoleculeError> molecules = MoleculeError.of(table, p);
            double unit = table.properties().size() == 1 ? 1 : deviation(molecules);
            molecules.forEach(m -> ranked.add(new Ranked(m, Math.abs(m.error()) / unit)));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::size).reversed());
        List<MoleculeError> worst = new ArrayList<>();
        for (Ranked r : ranked) {
            boolean isNew =
                    worst.stream().noneMatch(m -> m.line() == r.molecule().line());
            if (isNew && worst.size() < MOST) {
                worst.add(r.molecule());
            }
        }
        return worst;
    }

    private static double deviation(List<MoleculeError> molecules) {
        double mean = molecules.stream()
                .mapToDouble(MoleculeError::measured)
                .average()
                .orElse(0);
        double square = molecules.stream()
                .mapToDouble(m -> (m.measured() - mean) * (m.measured() - mean))
                .average()
                .orElse(0);
        return square == 0 ? 1 : Math.sqrt(square);
    }

    private static String card(MoleculeError m, boolean isClass, boolean namesProperty) {
        return """
            <div class="card"><div class="paper">%s</div>
            %s<dl><dt>measured</dt><dd>%s</dd><dt>predicted</dt><dd>%s</dd><dt>error</dt><dd class="error">%s</dd></dl>
            <code title="%s">%s</code><small>line %s</small></div>
            """.formatted(
                        Structures.svg(m.smiles()),
                        namesProperty ? "<b>" + Html.escape(m.property()) + "</b>" : "",
                        isClass ? Html.number(m.measured(), 0) : Html.number(m.measured(), 2),
                        Html.number(m.predicted(), 2),
                        (m.error() > 0 ? "+" : "") + Html.number(m.error(), 2),
                        Html.escape(m.smiles()),
                        Html.escape(m.smiles()),
                        Html.count(m.line()));
    }
}
