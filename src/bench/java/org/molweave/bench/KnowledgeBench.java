package org.molweave.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.molweave.app.pane.knowledge.explore.ExplorerModel;
import org.molweave.app.pane.knowledge.explore.Names;
import org.molweave.app.pane.knowledge.explore.Scene;
import org.molweave.app.task.Background;
import org.molweave.app.undo.Changes;
import org.molweave.engine.kg.KnowledgeGraph;
import org.molweave.engine.kg.KnowledgeIndex;
import org.molweave.engine.kg.KnowledgeShape;
import org.molweave.engine.kg.Triple;
import org.molweave.engine.kg.TripleFiles;
import org.molweave.viz.graph.GraphView;

/// Measures what the pane "Knowledge graph" does with large graphs: `KnowledgeBench [FILE.tsv …]`. Without files, a
/// graph
/// of the size of Hetionet is made at random. Then a graph of 5,000 nodes and 20,000 edges is laid out and shown, and
/// the
/// longest time without a pulse of the JavaFX thread is told.
public final class KnowledgeBench {

    private static final int HETIONET_ENTITIES = 45_158;
    private static final int HETIONET_TRIPLES = 2_250_197;
    private static final int HETIONET_RELATIONS = 24;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private KnowledgeBench() {}

    public static void main(String[] arguments) throws Exception {
        for (String file : arguments) {
            long start = System.nanoTime();
            KnowledgeGraph graph = TripleFiles.read(Path.of(file)).graph();
            say("%s: read in %.2f s", file, seconds(start));
            questions(graph);
        }
        if (arguments.length == 0) {
            questions(random(HETIONET_ENTITIES, HETIONET_TRIPLES, HETIONET_RELATIONS));
        }
        layout();
        System.exit(0);
    }

    private static void questions(KnowledgeGraph graph) {
        long start = System.nanoTime();
        KnowledgeIndex index = KnowledgeIndex.of(graph);
        say("  %,d entities, %,d triples: indexed in %.2f s", index.entities(), index.triples(), seconds(start));
        start = System.nanoTime();
        KnowledgeShape shape = KnowledgeShape.of(index);
        say("  statistics in %.2f s (%,d parts)", seconds(start), shape.components());
        memory();
        var random = new Random(1);
        double[] search = new double[200];
        for (int i = 0; i < search.length; i++) {
            String name = index.entity(random.nextInt(index.entities()));
            start = System.nanoTime();
            index.search(name.substring(0, Math.min(name.length(), 3 + i % 4)), 12);
            search[i] = 1e3 * seconds(start);
        }
        tell("search", search);
        int[] ranked = index.byDegree();
        double[] ego = new double[100];
        for (int i = 0; i < ego.length; i++) {
            var explorer = new ExplorerModel(Background.immediate(), new Changes());
            explorer.open(index, Names.plain());
            int entity = i < Math.min(20, ranked.length) ? ranked[i] : ranked[random.nextInt(ranked.length)];
            start = System.nanoTime();
            explorer.look(entity);
            ego[i] = 1e3 * seconds(start);
        }
        tell("neighbourhood (the 20 largest hubs and 80 at random)", ego);
        double[] expanded = new double[Math.min(20, ranked.length)];
        for (int i = 0; i < expanded.length; i++) {
            var explorer = new ExplorerModel(Background.immediate(), new Changes());
            explorer.open(index, Names.plain());
            explorer.look(ranked[i]);
            int[] neighbours = index.neighbours(ranked[i], new BitSet());
            start = System.nanoTime();
            explorer.expand(neighbours[0]);
            expanded[i] = 1e3 * seconds(start);
        }
        tell("expanding a neighbour of a hub", expanded);
    }

    private static void tell(String what, double[] milliseconds) {
        double[] sorted = Arrays.stream(milliseconds).sorted().toArray();
        say(
                "  %s: median %.1f ms, 95%% %.1f ms, worst %.1f ms",
                what, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
    }

    private static void memory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        say("  heap in use %,d MB", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static void layout() throws Exception {
        KnowledgeIndex index = KnowledgeIndex.of(random(5_000, 20_000, 12));
        var ready = new CountDownLatch(1);
        Platform.startup(ready::countDown);
        ready.await();
        for (int round = 1; round <= 3; round++) {
            round(index, round);
        }
    }

    private static void round(KnowledgeIndex index, int round) throws Exception {
        var longest = new AtomicLong();
        var busiest = new AtomicLong();
        var shown = new CountDownLatch(1);
        var settled = new CountDownLatch(1);
        var started = new AtomicLong();
        var explorer = new ExplorerModel[1];
        try (var background = Background.ofThreads()) {
            Platform.runLater(() -> {
                explorer[0] = new ExplorerModel(background, new Changes());
                explorer[0].open(index, Names.plain());
                var view = new GraphView();
                view.steadyProperty().set(true);
                view.paintLargeBy((work, show) -> background.run(work, show, Throwable::printStackTrace));
                view.pictureProperty().bind(explorer[0].sceneProperty().map(Scene::picture));
                explorer[0].fitsProperty().subscribe(_ -> view.fit());
                var stage = new Stage();
                stage.setScene(new javafx.scene.Scene(new BorderPane(view), 900, 700));
                stage.show();
                pulses(longest, busiest);
                started.set(System.nanoTime());
                explorer[0].sceneProperty().subscribe((_, _) -> shown.countDown());
                explorer[0].whole();
                if (explorer[0].offerProperty().get() != null) {
                    explorer[0].offerProperty().get().accept().run();
                }
            });
            shown.await();
            double laid = seconds(started.get());
            Platform.runLater(() -> Platform.runLater(settled::countDown));
            settled.await();
            Thread.sleep(1_500);
            say(
                    "layout of 5,000 nodes and 20,000 edges, round %d: %.2f s, longest UI stall %.0f ms, of which the"
                            + " JavaFX thread worked %.0f ms",
                    round, laid, longest.get() / 1e6, busiest.get() / 1e6);
            var ended = new CountDownLatch(1);
            Platform.runLater(() -> {
                explorer[0].whole();
                long cancelled = System.nanoTime();
                explorer[0].cancel();
                say("  cancel answered in %.1f ms", 1e3 * seconds(cancelled));
                ended.countDown();
            });
            ended.await();
        }
    }

    /// Keeps the longest time between two pulses, by the clock and of the thread's own work.
    private static void pulses(AtomicLong longest, AtomicLong busiest) {
        new AnimationTimer() {
            private long last = -1;
            private long lastBusy;
            private int count;

            @Override
            public void handle(long now) {
                long real = System.nanoTime();
                long busy = THREADS.getCurrentThreadCpuTime();
                // The first pulses belong to the opening of the window.
                if (last > 0 && ++count > 10) {
                    longest.accumulateAndGet(real - last, Math::max);
                    busiest.accumulateAndGet(busy - lastBusy, Math::max);
                }
                last = real;
                lastBusy = busy;
            }
        }.start();
    }

    /// Few entities have many triples, as in real graphs.
    private static KnowledgeGraph random(int entities, int triples, int relations) {
        var random = new Random(1);
        String[] names = new String[entities];
        for (int i = 0; i < entities; i++) {
            names[i] = "Entity %s %05d".formatted(Integer.toString(random.nextInt(36 * 36 * 36), 36), i);
        }
        List<Triple> all = new ArrayList<>(triples);
        for (int i = 0; i < triples; i++) {
            int head = (int) (entities * Math.pow(random.nextDouble(), 2));
            int tail = i < entities ? i : random.nextInt(entities);
            all.add(new Triple(names[head], "relation" + random.nextInt(relations), names[tail]));
        }
        return KnowledgeGraph.of("random", all);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void say(String form, Object... values) {
        System.out.printf(Locale.ROOT, form + "%n", values);
    }
}
