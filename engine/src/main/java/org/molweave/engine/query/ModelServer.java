package org.molweave.engine.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.molweave.engine.chem.Molecule;
import org.molweave.engine.chem.Smiles;
import org.molweave.engine.chem.SmilesException;

/// Answers the questions of one client, one after the other: a click never waits for a list, because long
/// lists are answered part by part and short questions come in between.
///
/// One thread runs [#run]; any thread asks.
public final class ModelServer {

    /// Small, and of the size of a drug.
    private static final List<Molecule> WARM_UP = List.of(
            molecule("CCO"), molecule("CC(=O)Oc1ccccc1C(=O)O"), molecule("CN1CCN(CC1)c1ccc2nc(Cl)sc2c1C(F)(F)F"));

    private final Ensemble model;
    private final Consumer<? super Answer> out;
    private final Deque<Query> questions = new ArrayDeque<>();
    private final Deque<Parts<?>> lists = new ArrayDeque<>();
    private boolean ended;

    public ModelServer(Ensemble model, Consumer<? super Answer> out) {
        this.model = model;
        this.out = out;
    }

    /// The first answers of a fresh process are slow; these are given to nobody.
    public void warmUp() {
        for (Molecule molecule : WARM_UP) {
            try {
                model.member("").model().embed(List.of(molecule));
                if (!model.properties().isEmpty()) {
                    model.predict(List.of(molecule));
                }
                model.member("").model().explain(molecule);
            } catch (UnsupportedOperationException | IllegalArgumentException _) {
                return; // Whoever asks learns of it.
            }
        }
    }

    /// Asks. A [Query.Cancel] takes effect before the next part of a list.
    public synchronized void ask(Query query) {
        if (query instanceof Query.Cancel) {
            questions.addFirst(query);
        } else {
            questions.addLast(query);
        }
        notifyAll();
    }

    /// Says that no question will follow; [#run] returns once all are answered.
    public synchronized void end() {
        ended = true;
        notifyAll();
    }

    /// Answers until [#end].
    public void run() throws InterruptedException {
        while (true) {
            Query question = next();
            if (question != null) {
                answer(question);
            } else if (!lists.isEmpty()) {
                continueList();
            } else {
                return;
            }
        }
    }

    /// Waits for a question; none where a list is to be continued or the end is reached.
    private synchronized @Nullable Query next() throws InterruptedException {
        while (questions.isEmpty() && lists.isEmpty() && !ended) {
            wait();
        }
        return questions.poll();
    }

    private void answer(Query query) {
        try {
            switch (query) {
                case Query.Describe q -> out.accept(described(q));
                case Query.Predict q -> begin(Parts.of(q, model));
                case Query.Embed q -> begin(Parts.of(q, model.member(q.series())));
                case Query.Explain q -> begin(Parts.of(q, model.member(q.series())));
                case Query.WhatIf q -> out.accept(new Comparison(model).answer(q, molecule(q.smiles())));
                case Query.EntityVectors q -> out.accept(vectors(q));
                case Query.Cancel q -> out.accept(cancel(q));
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            out.accept(failed(query.id(), e));
        }
    }

    private Answer described(Query.Describe query) {
        return new Answer.Described(query.id(), model.member("").model().about(), model.properties(), model.series());
    }

    private Answer vectors(Query.EntityVectors query) {
        Ensemble.Member member = model.member(query.series());
        return new Answer.Vectors(query.id(), member.series(), member.model().entityVectors());
    }

    /// A list of a single part is answered at once.
    private void begin(Parts<?> list) {
        out.accept(list.next());
        if (!list.isDone()) {
            lists.addLast(list);
        }
    }

    private void continueList() {
        Parts<?> list = lists.getFirst();
        try {
            out.accept(list.next());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            lists.removeFirst();
            out.accept(failed(list.id(), e));
            return;
        }
        if (list.isDone()) {
            lists.removeFirst();
        }
    }

    private Answer cancel(Query.Cancel cancel) {
        if (lists.removeIf(list -> list.id().equals(cancel.id())) || forget(cancel.id())) {
            return new Answer.Cancelled(cancel.id());
        }
        return new Answer.Failed(cancel.id(), "There is no question \"%s\" to cancel.".formatted(cancel.id()));
    }

    private synchronized boolean forget(String id) {
        Iterator<Query> waiting = questions.iterator();
        while (waiting.hasNext()) {
            if (waiting.next().id().equals(id)) {
                waiting.remove();
                return true;
            }
        }
        return false;
    }

    private static Answer failed(String id, Throwable error) {
        String message = error instanceof OutOfMemoryError
                ? "The model has not enough memory for this."
                : Optional.ofNullable(error.getMessage()).orElse(error.toString());
        return new Answer.Failed(id, message);
    }

    private static Molecule molecule(String smiles) {
        try {
            return Smiles.parse(smiles);
        } catch (SmilesException e) {
            throw new IllegalArgumentException("%s: %s".formatted(smiles, e.getMessage()), e);
        }
    }
}
