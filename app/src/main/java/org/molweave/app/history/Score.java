package org.molweave.app.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.molweave.engine.run.RunEvent;

/// What became of one curve of a run: its last value with the step, and the least and the greatest value so far.
public record Score(String name, String split, String series, long step, double last, double least, double greatest) {

    private static final int FIELDS = 7;

    static Score of(RunEvent.Scalar first) {
        return new Score(
                first.name(), first.split(), first.series(), first.step(), first.value(), first.value(), first.value());
    }

    boolean isOf(RunEvent.Scalar value) {
        return name.equals(value.name()) && split.equals(value.split()) && series.equals(value.series());
    }

    Score with(RunEvent.Scalar next) {
        return new Score(
                name,
                split,
                series,
                next.step(),
                next.value(),
                Double.isNaN(least) ? next.value() : Math.min(least, next.value()),
                Double.isNaN(greatest) ? next.value() : Math.max(greatest, next.value()));
    }

    /// All scores as the text of one column: a line each, fields separated by tabs.
    static String write(List<Score> scores) {
        return scores.stream()
                .map(s -> String.join(
                        "\t",
                        plain(s.name),
                        plain(s.split),
                        plain(s.series),
                        Long.toString(s.step),
                        Double.toString(s.last),
                        Double.toString(s.least),
                        Double.toString(s.greatest)))
                .collect(Collectors.joining("\n"));
    }

    static List<Score> read(String text) {
        List<Score> scores = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String[] f = line.split("\t", -1);
            if (f.length == FIELDS) {
                scores.add(new Score(
                        f[0].intern(),
                        f[1].intern(),
                        f[2].intern(),
                        Long.parseLong(f[3]),
                        Double.parseDouble(f[4]),
                        Double.parseDouble(f[5]),
                        Double.parseDouble(f[6])));
            }
        }
        return List.copyOf(scores);
    }

    private static String plain(String name) {
        return name.replace('\t', ' ').replace('\n', ' ');
    }
}
