package org.molweave.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
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
/// A batch that is too large for the device's memory goes through in pieces, one after the other: first forward without
/// a record, then, once the loss of the whole batch is known, each forward again and back. Loss and gradients are still
/// those of the whole batch, also where the loss compares its molecules with each other; the encoders run twice.
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
    private int pieceSize = Integer.MAX_VALUE;
    private int largestBatch;

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
        largestBatch = Math.max(largestBatch, molecules.size());
        return molecules.size() > pieceSize ? inPieces(molecules, encoders, loss) : atOnce(molecules, encoders, loss);
    }

    /// Lets larger batches go through in pieces of half the size from now on, and says how large these are; empty where
    /// a piece is a single molecule already.
    public OptionalInt halve() {
        int now = Math.min(pieceSize, largestBatch);
        if (now <= 1) {
            return OptionalInt.empty();
        }
        pieceSize = Math.ceilDiv(now, 2);
        return OptionalInt.of(pieceSize);
    }

    private NDArray inPieces(List<Molecule> molecules, List<Encoder> encoders, Function<List<NDArray>, NDArray> loss) {
        List<List<Molecule>> pieces = new ArrayList<>();
        for (int from = 0; from < molecules.size(); from += pieceSize) {
            pieces.add(molecules.subList(from, Math.min(molecules.size(), from + pieceSize)));
        }
        List<NDArray> leaves = leaves(pieces, encoders, molecules.size());
        NDArray value = loss.apply(leaves);
        KmpnnPass.back(value, value.onesLike());
        List<NDArray> gradients = leaves.stream().map(NDArray::getGradient).toList();
        long from = 0;
        for (List<Molecule> piece : pieces) {
            String rows = from + ":" + (from + piece.size());
            try (var scope = new NDScope();
                    var pass = new ShardPass(model, piece, rules, encoders)) {
                scope.suppressNotUsedWarning();
                pass.backward(
                        gradients.stream().map(gradient -> gradient.get(rows)).toList());
            }
            from += piece.size();
        }
        return withoutGradient(value);
    }

    /// The vectors of all pieces, computed without a record, as arrays that gradients are collected at.
    private List<NDArray> leaves(List<List<Molecule>> pieces, List<Encoder> encoders, int rows) {
        List<float[]> values = new ArrayList<>();
        int done = 0;
        for (List<Molecule> piece : pieces) {
            try (var scope = new NDScope();
                    var _ = NoGradient.begin();
                    var pass = new ShardPass(model, piece, rules, encoders)) {
                scope.suppressNotUsedWarning();
                for (int i = 0; i < encoders.size(); i++) {
                    float[] part = pass.vectors().get(i).toFloatArray();
                    int width = part.length / piece.size();
                    if (values.size() == i) {
                        values.add(new float[rows * width]);
                    }
                    System.arraycopy(part, 0, values.get(i), done * width, part.length);
                }
            }
            done += piece.size();
        }
        return values.stream()
                .map(flat -> {
                    NDArray leaf = model.parameters().ops().manager().create(flat, new Shape(rows, flat.length / rows));
                    leaf.setRequiresGradient(true);
                    return leaf;
                })
                .toList();
    }

    private NDArray atOnce(List<Molecule> molecules, List<Encoder> encoders, Function<List<NDArray>, NDArray> loss) {
        List<Part> running = new ArrayList<>();
        for (List<Molecule> part : split(molecules)) {
            running.add(new Part(part, encoders));
        }
        boolean succeeded = false;
        try {
            running.forEach(part -> threads.execute(part::run));
            List<NDArray> vectors = gather(running, encoders.size());
            NDArray value = loss.apply(vectors);
            KmpnnPass.back(value, value.onesLike());
            hand(vectors, running);
            running.forEach(part -> part.finished.join());
            succeeded = true;
            return withoutGradient(value);
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause; // Java's memory may be used up on either thread
                case null, default -> throw e;
            }
        } finally {
            running.forEach(Part::abandon);
            if (!succeeded) {
                // What they hold is wanted back before anything is tried again.
                running.forEach(Part::awaitEnd);
            }
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

        void awaitEnd() {
            var _ = finished.handle((_, _) -> true).join();
        }
    }
}
