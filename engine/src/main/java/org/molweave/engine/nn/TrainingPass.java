package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.graph.GraphRules;

/// The fast way through the encoders and back: parts of the batch on threads of their own, and the KMPNN with its
/// own backward pass. Values and gradients are those of [KclModel#graphVectors] up to rounding.
///
/// Two parts at most, so that the two sums that each gradient is made of come out the same in whatever order they
/// are added: the same seed, machine and number of threads give the same bits.
public final class TrainingPass {

    private static final int MOST_PARTS = 2;

    /// Smaller parts lose more to dispatch than a second thread gains.
    private static final int SMALLEST_PART = 8;

    private final KclModel model;
    private final GraphRules rules;
    private final int parts;
    private final Executor threads;

    /// As many parts as the tensor library has threads.
    public TrainingPass(KclModel model, GraphRules rules) {
        this(model, rules, Math.min(MOST_PARTS, JniUtils.getNumThreads()));
    }

    TrainingPass(KclModel model, GraphRules rules, int parts) {
        this.model = model;
        this.rules = rules;
        this.parts = parts;
        int threadsEach = Math.max(1, JniUtils.getNumThreads() / MOST_PARTS);
        var pool = new ThreadPoolExecutor(
                MOST_PARTS,
                MOST_PARTS,
                5,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> Thread.ofPlatform().daemon().name("encoder").unstarted(() -> {
                    JniUtils.setNumThreads(threadsEach);
                    JniUtils.setGradMode(true);
                    // As in the training loop: optimised graphs would make a resumed run differ in the last bits.
                    JniUtils.setGraphExecutorOptimize(false);
                    task.run();
                }));
        pool.allowCoreThreadTimeOut(true);
        threads = pool;
    }

    /// The loss of a batch, to be called where a gradient collector and an `NDScope` are open.
    ///
    /// `loss` gets the graph vectors of each encoder, `(B, vectorWidth)` in the order of `encoders`, and returns a
    /// scalar. When this method returns, all gradients have been added already; going back from the result adds
    /// nothing.
    public NDArray loss(List<Molecule> molecules, List<Encoder> encoders, Function<List<NDArray>, NDArray> loss) {
        List<Part> running = new ArrayList<>();
        for (List<Molecule> part : split(molecules)) {
            running.add(new Part(part, encoders));
        }
        try {
            running.forEach(part -> threads.execute(part::run));
            List<NDArray> vectors = gather(running, encoders.size());
            NDArray value = loss.apply(vectors);
            KmpnnPass.back(value, value.onesLike());
            hand(vectors, running);
            running.forEach(part -> part.finished.join());
            return withoutGradient(value);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            running.forEach(Part::abandon);
        }
    }

    private List<List<Molecule>> split(List<Molecule> molecules) {
        int count = Math.max(1, Math.min(parts, molecules.size() / SMALLEST_PART));
        List<List<Molecule>> split = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            split.add(molecules.subList(i * molecules.size() / count, (i + 1) * molecules.size() / count));
        }
        return split;
    }

    private List<NDArray> gather(List<Part> running, int encoders) {
        List<NDArray> all = new ArrayList<>();
        for (int i = 0; i < encoders; i++) {
            NDList list = new NDList();
            for (Part part : running) {
                list.add(part.vectors.join().get(i));
            }
            NDArray leaf;
            try (var _ = NoGradient.begin()) {
                leaf = list.size() == 1 ? list.getFirst().duplicate() : NDArrays.concat(list);
            }
            leaf.attach(model.parameters().ops().manager()); // outlives the parts
            leaf.setRequiresGradient(true);
            all.add(leaf);
        }
        return all;
    }

    private static void hand(List<NDArray> vectors, List<Part> running) {
        List<NDArray> gradients = vectors.stream().map(NDArray::getGradient).toList();
        long from = 0;
        for (Part part : running) {
            long first = from;
            long last = first + part.molecules.size();
            part.gradients.complete(gradients.stream()
                    .map(gradient -> gradient.get(first + ":" + last))
                    .toList());
            from = last;
        }
    }

    /// The trainer goes back from every loss, so it needs one to go back from.
    private NDArray withoutGradient(NDArray value) {
        String any = model.parameters().names().stream()
                .filter(name -> model.parameters().get(name).hasGradient())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No parameter is trained."));
        NDArray copy;
        try (var _ = NoGradient.begin()) {
            copy = value.duplicate();
        }
        return model.parameters().get(any).sum().mul(0).add(copy);
    }

    /// One part of the batch: forward, a wait for the gradient, backward.
    private final class Part {
        private final List<Molecule> molecules;
        private final List<Encoder> encoders;
        private final CompletableFuture<List<NDArray>> vectors = new CompletableFuture<>();
        private final CompletableFuture<List<NDArray>> gradients = new CompletableFuture<>();
        private final CompletableFuture<Boolean> finished = new CompletableFuture<>();

        Part(List<Molecule> molecules, List<Encoder> encoders) {
            this.molecules = molecules;
            this.encoders = encoders;
        }

        void run() {
            try (var scope = new NDScope();
                    var pass = new ShardPass(model, molecules, rules, encoders)) {
                scope.suppressNotUsedWarning();
                vectors.complete(pass.vectors());
                pass.backward(gradients.join());
                finished.complete(true);
            } catch (RuntimeException | Error e) {
                vectors.completeExceptionally(e);
                finished.completeExceptionally(e);
            }
        }

        /// Lets the thread go when the others failed; does nothing after the end.
        void abandon() {
            gradients.cancel(true);
        }
    }
}
