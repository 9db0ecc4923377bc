package org.molweave.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.molweave.engine.metric.ScoreSheet;
import org.molweave.engine.run.Json;

/// The grid of `docs/RESULTS.md`: data sets × splits × protocols, each a stage of a project that `molweave run` carries
/// out. Splits depend on the seed alone, so all protocols are compared on the same molecules, seed by seed.
///
/// `prepare DATA CHECKPOINT PUBLISHED KG PROJECT [set…]` writes the project, `tune` with the same arguments one that
/// tries settings on other seeds, to be judged by validation. `PUBLISHED` is the GCN that the authors of KCL published,
/// as `molweave import` stores it. `table PROJECT` prints what the runs measured, `tuned PROJECT` their validation.
public final class MoleculeNetStudy {

    /// A data set with the columns to predict; all but the SMILES where none are named.
    private record Set(String id, List<String> properties) {}

    /// `start` is the checkpoint to start from, empty for the built-in start values.
    private record Arm(String id, String title, String method, String start, Map<String, Object> settings) {

        static Arm kcl(String id, String title, String start, Map<String, Object> settings) {
            return new Arm(id, title, "kcl-finetune", start, settings);
        }

        Arm with(String addition, Map<String, Object> changes) {
            Map<String, Object> all = new TreeMap<>(settings);
            all.putAll(changes);
            return new Arm(id + addition, title + addition, method, start, all);
        }
    }

    private static final String SHIPPED = "checkpoints/kcl";

    private static final String PUBLISHED = "checkpoints/published";

    private static final List<Set> SETS = List.of(
            new Set("bbbp", List.of("p_np")),
            new Set("esol", List.of("measured log solubility in mols per litre")),
            new Set("sider", List.of()),
            new Set(
                    "tox21",
                    List.of(
                            "NR-AR",
                            "NR-AR-LBD",
                            "NR-AhR",
                            "NR-Aromatase",
                            "NR-ER",
                            "NR-ER-LBD",
                            "NR-PPAR-gamma",
                            "SR-ARE",
                            "SR-ATAD5",
                            "SR-HSE",
                            "SR-MMP",
                            "SR-p53")));

    private static final List<String> SPLITS = List.of("random", "scaffold", "scaffold-balanced");

    /// What was chosen by validation on the seeds of `tune`, for every set alike.
    private static final Map<String, Object> GCN = Map.of(
            "encoder",
            "GCN",
            "encoderLearningRate",
            0.001,
            "batchSize",
            128,
            "dropout",
            0.0,
            "epochs",
            80,
            "patience",
            15);

    private static final Map<String, Object> KMPNN =
            Map.of("encoder", "KMPNN", "encoderLearningRate", 0.0003, "batchSize", 128, "epochs", 50, "patience", 10);

    private static final Map<String, Object> LINEAR =
            Map.of("protocol", "FROZEN", "head", "LINEAR", "headLearningRate", 0.01);

    /// As the released script, on three seeds.
    private static final Map<String, Object> RELEASED = Map.of("profile", "RELEASED", "encoder", "GCN", "seeds", 3);

    private static final List<Arm> ARMS = List.of(
            Arm.kcl("gcn-fine", "KCL, GCN fine-tuned", SHIPPED, GCN),
            Arm.kcl("published-fine", "Published GCN fine-tuned", PUBLISHED, GCN),
            Arm.kcl("published-frozen", "Published GCN frozen, as the released script", PUBLISHED, RELEASED),
            Arm.kcl("gcn-untrained", "GCN untrained, then trained", SHIPPED, GCN)
                    .with("", Map.of("start", "UNTRAINED")),
            Arm.kcl("gcn-linear", "KCL, linear on frozen GCN", SHIPPED, LINEAR).with("", Map.of("encoder", "GCN")),
            Arm.kcl("kmpnn-linear", "KCL, linear on frozen KMPNN", SHIPPED, LINEAR)
                    .with("", Map.of("encoder", "KMPNN")),
            new Arm("forest", "Fingerprint + random forest", "fingerprint-forest", "", Map.of()),
            Arm.kcl("kmpnn-fine", "KCL, KMPNN fine-tuned", SHIPPED, KMPNN),
            Arm.kcl("kmpnn-untrained", "KMPNN untrained, then trained", SHIPPED, KMPNN)
                    .with("", Map.of("start", "UNTRAINED")));

    /// What was tried. Each is a change of the method's defaults.
    private static final Map<String, Map<String, Object>> CANDIDATES = candidates();

    private static Map<String, Map<String, Object>> candidates() {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        all.put("-slow", Map.of("encoderLearningRate", 0.0001));
        all.put("-mid-128", Map.of("encoderLearningRate", 0.0003, "batchSize", 128));
        all.put("-fast", Map.of("encoderLearningRate", 0.001));
        all.put("-fast-128", Map.of("encoderLearningRate", 0.001, "batchSize", 128));
        all.put("-fast-no-dropout", Map.of("encoderLearningRate", 0.001, "dropout", 0.0));
        all.put("-fast-128-no-dropout", Map.of("encoderLearningRate", 0.001, "batchSize", 128, "dropout", 0.0));
        return all;
    }

    /// Grid seeds are 1 to 3; those of the tuning are others, so no test molecule of the grid chose a setting.
    private static final int TUNING_SEED = 11;

    private MoleculeNetStudy() {}

    public static void main(String[] args) throws IOException {
        String command = args.length == 0 ? "" : args[0];
        if (command.equals("prepare") && args.length >= 6) {
            write(args, ARMS, 1);
        } else if (command.equals("tune") && args.length >= 6) {
            write(args, tuning(), TUNING_SEED);
        } else if (command.equals("table") && args.length == 2) {
            table(Path.of(args[1]), System.out);
        } else if (command.equals("tuned") && args.length == 2) {
            tuned(Path.of(args[1]), System.out);
        } else {
            throw new IllegalArgumentException(
                    "usage: prepare|tune DATA CHECKPOINT PUBLISHED KG PROJECT [set…] | table|tuned PROJECT");
        }
    }

    private static List<Arm> tuning() {
        Map<String, Object> few = Map.of("seeds", 2, "epochs", 100, "patience", 20);
        return Stream.of("GCN", "KMPNN")
                .map(encoder -> Arm.kcl(encoder.toLowerCase(Locale.ROOT), encoder, SHIPPED, few)
                        .with("", Map.of("encoder", encoder)))
                .flatMap(arm -> CANDIDATES.entrySet().stream().map(c -> arm.with(c.getKey(), c.getValue())))
                .toList();
    }

    /// Checkpoints are paths without suffix. What is run first matters most.
    private static void write(String[] args, List<Arm> arms, int seed) throws IOException {
        Path data = Path.of(args[1]);
        Path project = Path.of(args[5]);
        List<String> wanted = List.of(args).subList(6, args.length);
        copyCheckpoint(Path.of(args[2]), project.resolve(SHIPPED));
        copyCheckpoint(Path.of(args[3]), project.resolve(PUBLISHED));
        copy(Path.of(args[4]), project.resolve("kg/elements.tsv"));
        List<Set> sets = SETS.stream()
                .filter(set -> wanted.isEmpty() || wanted.contains(set.id))
                .toList();
        ObjectNode json = Json.object();
        json.put("format", 1).put("name", "MoleculeNet").put("description", "The grid of docs/RESULTS.md");
        ArrayNode recipe = json.putArray("recipe");
        for (Set set : sets) {
            copy(data.resolve(set.id + ".csv"), project.resolve("data/" + set.id + ".csv"));
        }
        for (Arm arm : arms) {
            for (Set set : sets) {
                for (String split : SPLITS) {
                    recipe.add(stage(set, split, arm, seed));
                }
            }
        }
        Json.write(project.resolve("project.json"), json);
    }

    private static ObjectNode stage(Set set, String split, Arm arm, int seed) throws IOException {
        ObjectNode stage = Json.object();
        stage.put("id", "%s-%s-%s".formatted(set.id, split, arm.id));
        stage.put("title", "%s, %s: %s".formatted(set.id, split, arm.title));
        stage.put("method", arm.method).put("seed", seed);
        ObjectNode data = stage.putObject("data").put("file", "data/" + set.id + ".csv");
        if (!set.properties.isEmpty()) {
            data.set("properties", Json.tree(set.properties));
        }
        stage.putObject("split").put("kind", split).put("train", 0.8).put("validation", 0.1);
        if (!arm.start.isEmpty()) {
            stage.put("parent", arm.start);
        }
        if (arm.start.equals(SHIPPED)) {
            stage.put("knowledgeGraph", "kg/elements.tsv");
        }
        stage.set("settings", Json.tree(arm.settings));
        return stage;
    }

    private static void copyCheckpoint(Path from, Path to) throws IOException {
        for (String suffix : List.of(".json", ".safetensors")) {
            copy(from.resolveSibling(from.getFileName() + suffix), to.resolveSibling(to.getFileName() + suffix));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void table(Path project, PrintStream out) throws IOException {
        for (Set set : SETS) {
            if (Files.notExists(project.resolve("data/" + set.id + ".csv"))) {
                continue;
            }
            out.printf(
                    "%n### %s%n%n| protocol | %s |%n|---|%s%n",
                    set.id, String.join(" | ", SPLITS), "---|".repeat(SPLITS.size()));
            for (Arm arm : ARMS) {
                StringBuilder row = new StringBuilder("| " + arm.title + " |");
                for (String split : SPLITS) {
                    row.append(' ')
                            .append(sheet(project, "%s-%s-%s".formatted(set.id, split, arm.id))
                                    .map(MoleculeNetStudy::cell)
                                    .orElse("–"))
                            .append(" |");
                }
                out.println(row);
            }
        }
    }

    /// Validation, the only number that may choose a setting.
    private static void tuned(Path project, PrintStream out) throws IOException {
        out.printf("| set, split | setting | validation | of each seed |%n|---|---|---|---|%n");
        for (Set set : SETS) {
            for (String split : SPLITS) {
                for (Arm arm : tuning()) {
                    Optional<ScoreSheet> found = sheet(project, "%s-%s-%s".formatted(set.id, split, arm.id));
                    found.ifPresent(sheet -> {
                        double[] values = sheet.seeds().stream()
                                .mapToDouble(seed -> seed.validation())
                                .toArray();
                        out.printf(
                                Locale.ROOT,
                                "| %s, %s | %s | %.3f | %s |%n",
                                set.id,
                                split,
                                arm.title,
                                Arrays.stream(values).average().orElse(Double.NaN),
                                listed(values));
                    });
                }
            }
        }
    }

    private static String listed(double... values) {
        return String.join(
                " ",
                Arrays.stream(values)
                        .mapToObj(v -> String.format(Locale.ROOT, "%.3f", v))
                        .toList());
    }

    private static String cell(ScoreSheet sheet) {
        String seeds = listed(sheet.seeds().stream().mapToDouble(s -> s.test()).toArray());
        return String.format(Locale.ROOT, "%.3f ± %.3f (%s)", sheet.mean(), sheet.deviation(), seeds);
    }

    /// The newest scores of a stage.
    private static Optional<ScoreSheet> sheet(Path project, String stage) throws IOException {
        Path runs = project.resolve("runs");
        if (Files.notExists(runs)) {
            return Optional.empty();
        }
        List<Path> found;
        try (Stream<Path> all = Files.list(runs)) {
            found = all.filter(run -> Files.exists(run.resolve("artifacts/" + ScoreSheet.FILE_NAME)))
                    .sorted()
                    .toList();
        }
        Optional<ScoreSheet> newest = Optional.empty();
        for (Path run : found) {
            if (Json.read(run.resolve("run.json")).path("stage").asText().equals(stage)) {
                newest = Optional.of(ScoreSheet.read(run.resolve("artifacts/" + ScoreSheet.FILE_NAME)));
            }
        }
        return newest;
    }
}
