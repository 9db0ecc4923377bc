package org.molweave.app.pane.attention;

import static org.molweave.app.text.Text.tr;

import java.util.List;
import java.util.Locale;
import org.molweave.app.project.FactNames;
import org.molweave.viz.chart.ColourScale;
import org.molweave.viz.chart.HeatTable;
import org.molweave.viz.chart.Readout;

/// The attention of a set as relation by element, in percent: the share itself, or how far it is above that of even
/// attention.
record SetHeat(SetRanking.Result result, boolean againstEven) {

    HeatTable table() {
        double[][] values =
                againstEven ? result.own().above(result.even()) : result.own().shares();
        double[][] percent = new double[values.length][];
        for (int r = 0; r < values.length; r++) {
            percent[r] =
                    java.util.Arrays.stream(values[r]).map(share -> 100 * share).toArray();
        }
        return new HeatTable(
                result.own().relations().stream()
                        .map(FactNames.plain()::relation)
                        .toList(),
                result.own().elements(),
                percent);
    }

    ColourScale scale() {
        double[] all = java.util.Arrays.stream(table().values())
                .flatMapToDouble(java.util.Arrays::stream)
                .toArray();
        if (againstEven) {
            return ColourScale.of(tr("Above even attention, percentage points"), all, true);
        }
        double most =
                java.util.Arrays.stream(all).filter(Double::isFinite).max().orElse(1);
        return new ColourScale(tr("Share of the attention on facts, %"), 0, most > 0 ? most : 1, false);
    }

    /// Everything that is known of a cell.
    Readout readout(int row, int column) {
        SetAttention own = result.own();
        double share = own.shares()[row][column];
        String atoms = String.format(Locale.ROOT, "%,d", own.atoms()[column]);
        String heading = "%s · %s"
                .formatted(
                        FactNames.plain().relation(own.relations().get(row)),
                        own.elements().get(column));
        if (Double.isNaN(share)) {
            return new Readout(
                    heading,
                    List.of(new Readout.Row("", tr("no such fact"), ""), new Readout.Row("", tr("atoms"), atoms)));
        }
        double even = result.even().shares()[row][column];
        return new Readout(
                heading,
                List.of(
                        new Readout.Row("", tr("share"), percent("%.1f %%", share)),
                        new Readout.Row("", tr("even"), percent("%.1f %%", even)),
                        new Readout.Row("", tr("difference"), percent("%+.1f", share - even)),
                        new Readout.Row("", tr("atoms"), atoms)));
    }

    private static String percent(String form, double share) {
        return String.format(Locale.ROOT, form, 100 * share);
    }
}
