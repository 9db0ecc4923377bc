package org.molweave.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.molweave.engine.metric.ScoreSheet;
import org.molweave.engine.run.Json;

/// The grid of `docs/RESULTS.md`: data sets × splits × protocols, each a stage of a project that `molweave run` carries
/// out.
///
/// `prepare DATA CHECKPOINT KG PROJECT [set…]` writes the project; `table PROJECT` prints what its runs measured.
public final class MoleculeNetStudy {

    /// A data set with the columns to predict; all but the SMILES where none are named.
    private record Set(String id, List<String> properties) {}

    private record Arm(String id, String title, String method, boolean pretrained, Map<String, Object> settings) {}

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

    private static final List<Arm> ARMS = List.of(
            new Arm("gcn-fine", "KCL, GCN fine-tuned", "kcl-finetune", true, Map.of("encoder", "GCN")),
            new Arm(
                    "gcn-untrained",
                    "GCN untrained, then trained",
                    "kcl-finetune",
                    false,
                    Map.of("encoder", "GCN", "start", "UNTRAINED")),
            new Arm(
                    "gcn-linear",
                    "KCL, linear on frozen GCN",
                    "kcl-finetune",
                    true,
                    Map.of("encoder", "GCN", "protocol", "FROZEN", "head", "LINEAR", "headLearningRate", 0.01)),
            new Arm("kmpnn-fine", "KCL, KMPNN fine-tuned", "kcl-finetune", true, Map.of("encoder", "KMPNN")),
            new Arm(
                    "kmpnn-untrained",
                    "KMPNN untrained, then trained",
                    "kcl-finetune",
                    false,
                    Map.of("encoder", "KMPNN", "start", "UNTRAINED")),
            new Arm(
                    "kmpnn-linear",
                    "KCL, linear on frozen KMPNN",
                    "kcl-finetune",
                    true,
                    Map.of("encoder", "KMPNN", "protocol", "FROZEN", "head", "LINEAR", "headLearningRate", 0.01)),
            new Arm("forest", "Fingerprint + random forest", "fingerprint-forest", false, Map.of()));

    private MoleculeNetStudy() {}

    public static void main(String[] args) throws IOException {
        if (args.length >= 5 && args[0].equals("prepare")) {
            List<String> wanted = List.of(args).subList(5, args.length);
            prepare(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]), Path.of(args[4]), wanted);
        } else if (args.length == 2 && args[0].equals("table")) {
            table(Path.of(args[1]), System.out);
        } else {
            throw new IllegalArgumentException("usage: prepare DATA CHECKPOINT KG PROJECT [set…] | table PROJECT");
        }
    }

    /// `checkpoint` is a path without suffix.
    private static void prepare(Path data, Path checkpoint, Path kg, Path project, List<String> wanted)
            throws IOException {
        copy(kg, project.resolve("kg/elements.tsv"));
        for (String suffix : List.of(".json", ".safetensors")) {
            copy(
                    checkpoint.resolveSibling(checkpoint.getFileName() + suffix),
                    project.resolve("checkpoints/kcl" + suffix));
        }
        ObjectNode json = Json.object();
        json.put("format", 1).put("name", "MoleculeNet").put("description", "The grid of docs/RESULTS.md");
        ArrayNode recipe = json.putArray("recipe");
        for (Set set : SETS) {
            if (wanted.isEmpty() || wanted.contains(set.id)) {
                copy(data.resolve(set.id + ".csv"), project.resolve("data/" + set.id + ".csv"));
                for (Arm arm : ARMS) {
                    for (String split : SPLITS) {
                        recipe.add(stage(set, split, arm));
                    }
                }
            }
        }
        Json.write(project.resolve("project.json"), json);
    }

    private static ObjectNode stage(Set set, String split, Arm arm) throws IOException {
        ObjectNode stage = Json.object();
        stage.put("id", "%s-%s-%s".formatted(set.id, split, arm.id));
        stage.put("title", "%s, %s: %s".formatted(set.id, split, arm.title));
        stage.put("method", arm.method);
        ObjectNode data = stage.putObject("data").put("file", "data/" + set.id + ".csv");
        if (!set.properties.isEmpty()) {
            data.set("properties", Json.tree(set.properties));
        }
        stage.putObject("split").put("kind", split).put("train", 0.8).put("validation", 0.1);
        if (arm.method.equals("kcl-finetune")) {
            stage.put("knowledgeGraph", "kg/elements.tsv");
        }
        if (arm.pretrained) {
            stage.put("parent", "checkpoints/kcl");
        }
        stage.set("settings", Json.tree(arm.settings));
        return stage;
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

    private static String cell(ScoreSheet sheet) {
        String seeds = String.join(
                " ",
                Arrays.stream(sheet.seeds().stream().mapToDouble(s -> s.test()).toArray())
                        .mapToObj(v -> String.format(Locale.ROOT, "%.3f", v))
                        .toList());
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
