package org.molweave.viz.chart;

/// Which curve: `series` is a run or a repetition (may be empty), `split` is `train`, `valid` or `test`.
public record CurveKey(String series, String split) {

    /// The line of each split looks the same in all charts.
    Line.Stroke stroke() {
        return switch (split) {
            case "valid" -> Line.Stroke.DASHED;
            case "test" -> Line.Stroke.DOTTED;
            default -> Line.Stroke.SOLID;
        };
    }

    String splitName() {
        return split.equals("valid") ? "validation" : split;
    }
}
