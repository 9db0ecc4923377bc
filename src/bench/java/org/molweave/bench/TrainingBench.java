package org.molweave.bench;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.graph.AugmentedGraph;
import org.molweave.engine.graph.Augmenter;
import org.molweave.engine.graph.GraphBatch;
import org.molweave.engine.graph.GraphRules;
import org.molweave.engine.graph.Vocabulary;
import org.molweave.engine.kg.ElementKnowledgeGraph;
import org.molweave.engine.kg.TripleFiles;
import org.molweave.engine.nn.Adam;
import org.molweave.engine.nn.BatchTensors;
import org.molweave.engine.nn.ContrastiveLoss;
import org.molweave.engine.nn.Encoder;
import org.molweave.engine.nn.KclModel;
import org.molweave.engine.nn.KclShape;
import org.molweave.engine.nn.NoGradient;
import org.molweave.engine.nn.Parameters;
import org.molweave.engine.nn.TensorOps;
import org.molweave.engine.nn.TrainingPass;

/// Measures KCL pre-training steps and KMPNN embedding against the form with a matrix for every edge and against
/// the machine's rate of matrix products in the same run.
///
/// Arguments `key=value`: `threads=1,2`, `batch=64,256`, `steps=40`, `perEdge=true`, `memory=0` (steps of the
/// memory check), `file=` (SMILES, .gz allowed; random molecules of drug size without). For each number of threads
/// it starts a process of its own, because the native library reads its settings when it loads.
public final class TrainingBench {

    /// Operations a second of the largest products: the best by the clock, the mean by processor time.
    private record Peak(double wall, double processor) {}

    private final Map<String, String> options;
    private final GraphRules rules;
    private final TensorOps ops;
    private final KclModel model;
    private final Adam adam;
    private final ContrastiveLoss loss;
    private final TrainingPass pass;

    private TrainingBench(Map<String, String> options, GraphRules rules) {
        this.options = options;
        this.rules = rules;
        ops = TensorOps.open(Device.cpu());
        model = KclModel.create(new Parameters(ops), KclShape.standard(rules.vocabulary()), 1);
        var group = new Adam.Group(model.parameters().names(), 1e-4);
        adam = new Adam(ops, model.parameters(), List.of(group), Adam.Options.DEFAULTS);
        pass = new TrainingPass(model, rules);
        loss = new ContrastiveLoss(ops, ContrastiveLoss.Form.FULL, 0.05);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, String> options = BenchOptions.parse(
                args,
                Map.of(
                        "threads",
                        "1,2",
                        "batch",
                        "64,256",
                        "steps",
                        "30",
                        "perEdge",
                        "true",
                        "memory",
                        "0",
                        "file",
                        "../shared/data/pretrain/zinc250k.smi.gz",
                        "triples",
                        "../shared/data/element-kg/kcl_triples.tsv",
                        "worker",
                        ""));
        if (options.getOrDefault("worker", "").isEmpty()) {
            for (String threads : options.getOrDefault("threads", "").split(",")) {
                BenchOptions.relaunch(TrainingBench.class, threads, args);
            }
            return;
        }
        var knowledge = ElementKnowledgeGraph.of(
                TripleFiles.read(Path.of(options.getOrDefault("triples", ""))).graph());
        new TrainingBench(options, GraphRules.of(Vocabulary.Layout.KCL, knowledge)).run();
    }

    private void run() throws IOException {
        Peak peak = gemmPeak();
        System.out.printf(
                "threads %s, matrix product %.1f GFLOP/s (%.1f by processor time)%n",
                option("worker"), peak.wall / 1e9, peak.processor / 1e9);
        for (String size : option("batch").split(",")) {
            measure(Integer.parseInt(size), peak);
        }
        int memorySteps = Integer.parseInt(option("memory"));
        if (memorySteps > 0) {
            memory(memorySteps);
        }
    }

    private void measure(int size, Peak peak) throws IOException {
        int count = Integer.parseInt(option("steps"));
        List<List<Molecule>> parts = parts(size, 8);
        List<GraphBatch> batches =
                parts.stream().map(part -> GraphBatch.of(part, rules)).toList();
        StepFlops flops = StepFlops.of(batches.getFirst(), model.shape());
        Timing train = Timing.of(count, step -> train(parts.get(step % parts.size())));
        report("train", size, train, flops.train(), peak);
        Timing embed = Timing.of(count, step -> embed(batches.get(step % batches.size())));
        report("embed", size, embed, flops.embed(), peak);
        if (Boolean.parseBoolean(option("perEdge")) && size <= 64) {
            perEdge(size, train, embed);
        }
    }

    private static void report(String what, int size, Timing timing, double flops, Peak peak) {
        System.out.printf(
                "%s, batch %d: %.0f molecules/s wall, %.0f by processor time; %.2f ms a step; %.2f GFLOP; share of the matrix product rate %.2f by processor time, %.2f wall%n",
                what,
                size,
                size / timing.wall(),
                size / timing.cpu(),
                timing.wall() * 1e3,
                flops / 1e9,
                flops / timing.cpu() / peak.processor,
                flops / timing.best() / peak.wall);
    }

    private void perEdge(int size, Timing train, Timing embed) throws IOException {
        var augmenter = new Augmenter(rules);
        List<AugmentedGraph> graphs =
                molecules(size).stream().map(augmenter::augment).toList();
        GraphBatch batch = GraphBatch.of(molecules(size), rules);
        try (var oracle = new PerEdgeKmpnn(model.parameters(), model.shape());
                NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            var explicit = PerEdgeKmpnn.Graphs.of(graphs, manager);
            Timing slowEmbed = Timing.of(2, _ -> {
                try (var scope = new NDScope();
                        var _ = NoGradient.begin()) {
                    scope.suppressNotUsedWarning();
                    oracle.graphVectors(explicit).toFloatArray();
                }
            });
            Timing slowTrain = Timing.of(2, _ -> trainPerEdge(batch, oracle, explicit));
            System.out.printf(
                    "per edge, batch %d: train %.1f molecules/s, embed %.1f; by table %.0f and %.0f times faster (processor time), %.0f and %.0f (wall)%n",
                    size,
                    size / slowTrain.wall(),
                    size / slowEmbed.wall(),
                    slowTrain.cpu() / train.cpu(),
                    slowEmbed.cpu() / embed.cpu(),
                    slowTrain.wall() / train.wall(),
                    slowEmbed.wall() / embed.wall());
        }
    }

    private void memory(int steps) throws IOException {
        List<List<Molecule>> parts = parts(64, 50);
        for (int step = 0; step <= steps; step++) {
            if (step % Math.max(1, steps / 5) == 0) {
                System.out.printf("after %d steps: %d MB resident%n", step, residentMegabytes());
            }
            train(parts.get(step % parts.size()));
        }
    }

    private void train(List<Molecule> molecules) {
        step(() -> pass.loss(
                molecules, List.of(Encoder.GCN, Encoder.KMPNN), vectors -> contrast(vectors.get(0), vectors.get(1))));
    }

    private void trainPerEdge(GraphBatch batch, PerEdgeKmpnn oracle, PerEdgeKmpnn.Graphs graphs) {
        step(() -> {
            BatchTensors tensors = BatchTensors.of(batch, ops.manager());
            return contrast(model.graphVectors(tensors, Encoder.GCN), oracle.graphVectors(graphs));
        });
    }

    private NDArray contrast(NDArray plain, NDArray augmented) {
        return loss.of(model.project(plain, Encoder.GCN), model.project(augmented, Encoder.KMPNN));
    }

    private void step(Supplier<NDArray> forward) {
        try (var scope = new NDScope();
                GradientCollector gradients = Engine.getEngine("PyTorch").newGradientCollector()) {
            scope.suppressNotUsedWarning();
            NDArray value = forward.get();
            gradients.backward(value);
            value.getFloat();
            adam.step(1);
        }
    }

    private void embed(GraphBatch batch) {
        model.embed(batch, Encoder.KMPNN);
    }

    private List<List<Molecule>> parts(int size, int count) throws IOException {
        List<Molecule> molecules = molecules(size * count);
        List<List<Molecule>> parts = new ArrayList<>();
        for (int i = 0; i + size <= molecules.size(); i += size) {
            parts.add(molecules.subList(i, i + size));
        }
        return parts;
    }

    private List<Molecule> molecules(int count) throws IOException {
        Path file = Path.of(option("file"));
        return Files.exists(file) ? BenchMolecules.read(file, count) : BenchMolecules.random(count);
    }

    private String option(String name) {
        return Objects.requireNonNull(options.get(name), name);
    }

    /// Many products of two square matrices.
    private static Peak gemmPeak() {
        int n = 1024;
        try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
            NDArray a = manager.ones(new Shape(n, n), DataType.FLOAT32);
            Timing timing = Timing.of(30, _ -> {
                try (NDArray product = a.matMul(a)) {
                    product.getFloat(0, 0);
                }
            });
            return new Peak(2.0 * n * n * n / timing.best(), 2.0 * n * n * n / timing.cpu());
        }
    }

    private static long residentMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(0);
    }
}
