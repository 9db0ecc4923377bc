package org.molweave.engine.metric;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How good a labelled run was: the artifact `metrics.json`. `split` names how the parts were made, and `mean` and
/// `deviation` (of the sample) are over the test scores of all seeds that were run; none may be left out.
public record ScoreSheet(Metric metric, String split, List<SeedScore> seeds) {

    public static final String FILE_NAME = "metrics.json";

    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    public ScoreSheet {
        seeds = List.copyOf(seeds);
    }

    /// Over the test scores; NaN where a seed has none, for a mean that leaves a seed out would not be honest.
    public double mean() {
        return seeds.stream().mapToDouble(SeedScore::test).average().orElse(Double.NaN);
    }

    /// The sample deviation of the test scores, 0 for a single seed.
    public double deviation() {
        double mean = mean();
        if (seeds.size() < 2) {
            return 0;
        }
        double squares = seeds.stream()
                .mapToDouble(s -> (s.test() - mean) * (s.test() - mean))
                .sum();
        return Math.sqrt(squares / (seeds.size() - 1));
    }

    /// Writes to a neighbouring temporary file first, so that a reader never sees half of it.
    public void write(Path file) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        Files.write(temporary, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(toJson()));
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    public static ScoreSheet read(Path file) throws IOException {
        JsonNode json = JSON.readTree(file.toFile());
        int format = json.path("format").asInt();
        if (format != FORMAT) {
            throw new IOException("%s has the format %d. This version reads format %d; use a newer Molweave."
                    .formatted(file, format, FORMAT));
        }
        List<SeedScore> seeds = new ArrayList<>();
        json.path("seeds").forEach(seed -> seeds.add(seedFrom(seed)));
        return new ScoreSheet(
                Metric.byLabel(json.path("metric").asText()), json.path("split").asText(), seeds);
    }

    private ObjectNode toJson() {
        ObjectNode json = JSON.createObjectNode();
        json.put("format", FORMAT);
        json.put("metric", metric.label());
        json.put("higherIsBetter", metric.higherIsBetter());
        json.put("split", split);
        var list = json.putArray("seeds");
        seeds.forEach(seed -> put(list.addObject(), seed));
        put(json, "mean", mean());
        put(json, "deviation", deviation());
        return json;
    }

    private static void put(ObjectNode json, SeedScore score) {
        json.put("seed", score.seed());
        put(json, "train", score.train());
        put(json, "validation", score.validation());
        put(json, "test", score.test());
        json.put("epochs", score.epochs());
        ObjectNode perProperty = json.putObject("perProperty");
        score.perProperty().forEach((name, value) -> put(perProperty, name, value));
        score.skipped().forEach(json.putArray("skipped")::add);
    }

    private static SeedScore seedFrom(JsonNode json) {
        Map<String, Double> perProperty = new LinkedHashMap<>();
        json.path("perProperty").properties().forEach(e -> perProperty.put(e.getKey(), number(e.getValue())));
        List<String> skipped = new ArrayList<>();
        json.path("skipped").forEach(name -> skipped.add(name.asText()));
        return new SeedScore(
                json.path("seed").asLong(),
                number(json.path("train")),
                number(json.path("validation")),
                number(json.path("test")),
                perProperty,
                skipped,
                json.path("epochs").asInt());
    }

    /// JSON knows no NaN: what is not known is null.
    private static void put(ObjectNode json, String key, double value) {
        if (Double.isFinite(value)) {
            json.put(key, value);
        } else {
            json.putNull(key);
        }
    }

    private static double number(JsonNode json) {
        return json.isNumber() ? json.asDouble() : Double.NaN;
    }
}
