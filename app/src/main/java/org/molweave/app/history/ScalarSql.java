package org.molweave.app.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jdbi.v3.core.Handle;
import org.molweave.engine.run.RunEvent;
import org.molweave.engine.run.RunHistory.CurveName;

/// How curves lie in the table `scalar`: pieces of up to [#PIECE] points, so that ten million points stay small and
/// quick. The newest piece of a curve grows until it is full.
final class ScalarSql {

    static final int PIECE = 512;

    private ScalarSql() {}

    /// A stored piece.
    private record Piece(long number, CurveName name, int points, byte[] packed) {}

    static void append(Handle handle, int run, List<RunEvent> events) {
        Map<CurveName, List<RunEvent.Scalar>> byCurve = new LinkedHashMap<>();
        for (RunEvent event : events) {
            if (event instanceof RunEvent.Scalar value) {
                byCurve.computeIfAbsent(
                                new CurveName(value.name(), value.split(), value.series()), _ -> new ArrayList<>())
                        .add(value);
            }
        }
        byCurve.forEach((name, values) -> append(handle, run, name, values));
    }

    private static void append(Handle handle, int run, CurveName name, List<RunEvent.Scalar> values) {
        Optional<Piece> open = open(handle, run, name);
        int before = open.map(Piece::points).orElse(0);
        long[] steps = new long[before + values.size()];
        double[] numbers = new double[steps.length];
        open.ifPresent(piece -> Curve.unpack(piece.packed, piece.points, steps, numbers, 0));
        for (int i = 0; i < values.size(); i++) {
            steps[before + i] = values.get(i).step();
            numbers[before + i] = values.get(i).value();
        }
        int first = Math.min(PIECE, steps.length);
        open.ifPresent(piece -> replace(handle, piece.number, first, Curve.pack(steps, numbers, 0, first)));
        for (int from = open.isPresent() ? first : 0; from < steps.length; from += PIECE) {
            int to = Math.min(steps.length, from + PIECE);
            insert(handle, run, name, to - from, Curve.pack(steps, numbers, from, to));
        }
    }

    private static Optional<Piece> open(Handle handle, int run, CurveName name) {
        return handle.createQuery("""
                        select number, name, split, series, points, packed from scalar
                        where run = :run and name = :name and split = :split and series = :series and points < :full
                        order by number desc fetch first 1 row only""")
                .bind("run", run)
                .bind("name", name.name())
                .bind("split", name.split())
                .bind("series", name.series())
                .bind("full", PIECE)
                .map((rs, _) -> piece(rs))
                .findOne();
    }

    private static void replace(Handle handle, long number, int points, byte[] packed) {
        handle.createUpdate("update scalar set points = :points, packed = :packed where number = :number")
                .bind("points", points)
                .bind("packed", packed)
                .bind("number", number)
                .execute();
    }

    private static void insert(Handle handle, int run, CurveName name, int points, byte[] packed) {
        handle.createUpdate("""
                        insert into scalar(run, name, split, series, points, packed)
                        values (:run, :name, :split, :series, :points, :packed)""")
                .bind("run", run)
                .bind("name", name.name())
                .bind("split", name.split())
                .bind("series", name.series())
                .bind("points", points)
                .bind("packed", packed)
                .execute();
    }

    static SequencedMap<CurveName, Curve> read(Handle handle, int run) {
        Map<CurveName, List<Piece>> pieces = new LinkedHashMap<>();
        handle.createQuery(
                        "select number, name, split, series, points, packed from scalar where run = :run order by number")
                .bind("run", run)
                .map((rs, _) -> piece(rs))
                .forEach(piece -> pieces.computeIfAbsent(piece.name, _ -> new ArrayList<>())
                        .add(piece));
        var curves = new LinkedHashMap<CurveName, Curve>();
        pieces.forEach((name, list) -> curves.put(name, joined(list)));
        return curves;
    }

    private static Curve joined(List<Piece> pieces) {
        int points = pieces.stream().mapToInt(Piece::points).sum();
        long[] steps = new long[points];
        double[] values = new double[points];
        int at = 0;
        for (Piece piece : pieces) {
            Curve.unpack(piece.packed, piece.points, steps, values, at);
            at += piece.points;
        }
        return Curve.of(steps, values);
    }

    private static Piece piece(java.sql.ResultSet rs) throws java.sql.SQLException {
        return new Piece(
                rs.getLong(1),
                new CurveName(rs.getString(2), rs.getString(3), rs.getString(4)),
                rs.getInt(5),
                rs.getBytes(6));
    }
}
