package org.molweave.app.pane.knowledge.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.molweave.app.notice.Notices;
import org.molweave.app.task.Activity;
import org.molweave.app.task.Background;
import org.molweave.app.task.Latest;
import org.molweave.app.text.Text;
import org.molweave.app.undo.Change;
import org.molweave.app.undo.Changes;
import org.molweave.engine.kg.KnowledgeIndex;
import org.molweave.viz.graph.GraphLayout;
import org.molweave.viz.graph.Place;

/// The picture of a knowledge graph as it grows and shrinks: one entity and its neighbours, more neighbours, fewer, or
/// all
/// of a graph that is small enough. Every step can be undone and moves nothing that stays.
public final class ExplorerModel {

    /// How many neighbours are drawn at once, unless the user wants more.
    public static final int CAP = 50;

    /// More edges than this are no picture.
    public static final int MOST_EDGES = 60_000;

    /// What takes longer is asked about.
    private static final double LONG = 3;

    private final Background background;
    private final Changes changes;
    private final double longSeconds;
    private final FilterModel filter;
    private final Latest<Step> next;
    private final IntegerProperty cap = new SimpleIntegerProperty(this, "cap", CAP);
    private final ReadOnlyObjectWrapper<@Nullable KnowledgeIndex> index = new ReadOnlyObjectWrapper<>(this, "index");
    private final ReadOnlyObjectWrapper<Scene> scene = new ReadOnlyObjectWrapper<>(this, "scene", Scene.EMPTY);
    private final ReadOnlyObjectWrapper<Set<String>> hidden = new ReadOnlyObjectWrapper<>(this, "hidden", Set.of());
    private final ReadOnlyIntegerWrapper fits = new ReadOnlyIntegerWrapper(this, "fits", 0);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyObjectWrapper<@Nullable Offer> offer = new ReadOnlyObjectWrapper<>(this, "offer");
    private final ReadOnlyObjectWrapper<@Nullable Activity> busy = new ReadOnlyObjectWrapper<>(this, "busy");
    private Names names = Names.plain();

    /// A picture to come, and what the step to it is called. `fit` looks at all of it.
    private record Step(String text, Scene scene, boolean fit, Runnable then) {

        Step(String text, Scene scene, boolean fit) {
            this(text, scene, fit, () -> {});
        }
    }

    /// A step that leads nowhere, with the reason.
    private static final class NoStep extends Exception {
        private static final long serialVersionUID = 1;

        NoStep(String reason) {
            super(reason);
        }
    }

    public ExplorerModel(Background background, Changes changes) {
        this(background, changes, LONG);
    }

    /// Asks about what takes longer than `longSeconds`.
    ExplorerModel(Background background, Changes changes, double longSeconds) {
        this.background = background;
        this.changes = changes;
        filter = new FilterModel(changes);
        this.longSeconds = longSeconds;
        next = background.latest(this::arrive, error -> message.set(Notices.reason(error)));
        scene.subscribe(_ -> hide());
        filter.hiddenRelationsProperty().subscribe(_ -> hide());
        filter.leastDegreeProperty().subscribe(_ -> hide());
    }

    /// Begins with another graph, or with none.
    public void open(@Nullable KnowledgeIndex newIndex, Names newNames) {
        next.cancel();
        cancel();
        offer.set(null);
        message.set("");
        scene.set(Scene.EMPTY);
        filter.reset();
        names = newNames;
        index.set(newIndex);
    }

    public ReadOnlyObjectProperty<@Nullable KnowledgeIndex> indexProperty() {
        return index.getReadOnlyProperty();
    }

    public @Nullable KnowledgeIndex index() {
        return index.get();
    }

    public Names names() {
        return names;
    }

    public FilterModel filter() {
        return filter;
    }

    /// What is drawn.
    public ReadOnlyObjectProperty<Scene> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    public Scene scene() {
        return scene.get();
    }

    /// The ids of what is drawn but filtered out.
    public ReadOnlyObjectProperty<Set<String>> hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    /// Changes whenever the view is to look at the whole picture.
    public ReadOnlyIntegerProperty fitsProperty() {
        return fits.getReadOnlyProperty();
    }

    /// Why the last wish changed nothing; empty where it did.
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// What waits for the user's consent; null for nothing.
    public ReadOnlyObjectProperty<@Nullable Offer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /// The layout at work; null while there is none.
    public ReadOnlyObjectProperty<@Nullable Activity> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// How many neighbours are drawn at once.
    public IntegerProperty capProperty() {
        return cap;
    }

    /// Draws an entity and its neighbours, instead of what is drawn.
    public void look(int entity) {
        KnowledgeIndex now = index.get();
        if (now == null) {
            return;
        }
        Names called = names;
        BitSet without = filter.hidden(now);
        int most = cap.get();
        submit(() -> {
            int[] neighbours = byRelation(now, entity, firstOf(now.neighbours(entity, without), most));
            Drawn alone = Drawn.NOTHING.with(entity, new Place(0, 0));
            Drawn drawn = alone.with(entity, Placement.ring(neighbours));
            return new Step(
                    Text.tr("Look at %s", called.entity(now.entity(entity))), Scene.of(now, called, drawn), true);
        });
    }

    /// Draws the two ends of a triple beside what is drawn.
    public void lookAt(int triple) {
        KnowledgeIndex now = index.get();
        if (now == null) {
            return;
        }
        int head = now.headOf(triple);
        int tail = now.tailOf(triple);
        change(Text.tr("Add"), head, before -> {
            Drawn drawn = before.contains(head) || before.contains(tail) ? before : before.with(tail, free(before));
            int anchor = drawn.contains(tail) ? tail : head;
            int missing = drawn.contains(tail) ? head : tail;
            return drawn.contains(missing)
                    ? drawn
                    : drawn.with(anchor, new Placement(now).beside(drawn, anchor, new int[] {missing}));
        });
    }

    /// Adds neighbours that are not drawn yet, the most connected first.
    public void expand(int entity) {
        KnowledgeIndex now = index.get();
        if (now != null) {
            expand(now, entity, filter.hidden(now));
        }
    }

    /// Adds neighbours of one relation.
    public void expand(int entity, int relation) {
        KnowledgeIndex now = index.get();
        if (now != null) {
            var others = new BitSet();
            others.set(0, now.relations());
            others.clear(relation);
            expand(now, entity, others);
        }
    }

    private void expand(KnowledgeIndex now, int entity, BitSet without) {
        Drawn before = scene.get().drawn();
        Names called = names;
        int most = cap.get();
        submit(() -> {
            int[] added = Arrays.stream(now.neighbours(entity, without))
                    .filter(neighbour -> !before.contains(neighbour))
                    .limit(most)
                    .toArray();
            String name = called.entity(now.entity(entity));
            if (added.length == 0) {
                throw new NoStep(Text.tr("All neighbours of %s are drawn already.", name));
            }
            Map<Integer, Place> places = new Placement(now).beside(before, entity, byRelation(now, entity, added));
            return new Step(
                    Text.tr("Expand %s", name), Scene.of(now, called, before.with(entity, places)), before.isEmpty());
        });
    }

    /// Takes away what expanding the entity brought.
    public void collapse(int entity) {
        change(Text.tr("Collapse"), entity, before -> before.collapsed(entity));
    }

    /// Expands an entity, or collapses it where it is expanded.
    public void toggle(int entity) {
        if (scene.get().drawn().isExpanded(entity)) {
            collapse(entity);
        } else {
            expand(entity);
        }
    }

    /// Takes entities out of the picture.
    public void takeOut(Set<Integer> entities) {
        if (!entities.isEmpty()) {
            change(Text.tr("Take out"), entities.iterator().next(), before -> before.without(entities));
        }
    }

    /// Draws one more entity, right of the picture, or begins with it.
    public void add(int entity) {
        if (scene.get().drawn().isEmpty()) {
            look(entity);
        } else if (!scene.get().drawn().contains(entity)) {
            change(Text.tr("Add"), entity, before -> before.with(entity, free(before)));
        }
    }

    private static Place free(Drawn drawn) {
        double right =
                drawn.places().values().stream().mapToDouble(Place::x).max().orElse(0);
        double middle =
                drawn.places().values().stream().mapToDouble(Place::y).average().orElse(0);
        return new Place(right + 1.5, middle);
    }

    private void change(String what, int about, UnaryOperator<Drawn> how) {
        KnowledgeIndex now = index.get();
        Drawn before = scene.get().drawn();
        Names called = names;
        if (now != null) {
            submit(() -> new Step(
                    Text.tr("%s %s", what, called.entity(now.entity(about))),
                    Scene.of(now, called, how.apply(before)),
                    false));
        }
    }

    /// Entities were dragged to other places.
    public void move(Map<Integer, Place> places) {
        KnowledgeIndex now = index.get();
        if (now != null && !places.isEmpty()) {
            String name = places.size() == 1
                    ? names.entity(now.entity(places.keySet().iterator().next()))
                    : Text.tr("%d entities", places.size());
            take(new Step(Text.tr("Move %s", name), scene.get().moved(places), false));
        }
    }

    /// Draws a picture that was kept, then does something more.
    void restore(String name, Drawn drawn, Runnable then) {
        KnowledgeIndex now = index.get();
        if (now != null) {
            Names called = names;
            submit(() -> new Step(Text.tr("Open the view %s", name), Scene.of(now, called, drawn), false, then));
        }
    }

    /// Draws the whole graph, if a picture of it can show anything; asks first where that takes long.
    public void whole() {
        KnowledgeIndex now = index.get();
        if (now == null) {
            return;
        }
        message.set("");
        if (now.entities() > GraphLayout.MOST_NODES || now.triples() > MOST_EDGES) {
            message.set(Text.tr(
                    "The graph has %,d entities and %,d facts; a picture shows at most %,d and %,d. Search an entity"
                            + " and expand what is of interest.",
                    now.entities(), now.triples(), GraphLayout.MOST_NODES, MOST_EDGES));
            return;
        }
        double seconds = GraphLayout.seconds(now.entities(), now.triples());
        if (seconds > longSeconds) {
            offer.set(new Offer(
                    Text.tr(
                            "Laying out %,d entities and %,d facts takes about %.0f s, beside your work. A"
                                    + " neighbourhood is drawn at once.",
                            now.entities(), now.triples(), Math.ceil(seconds)),
                    Text.tr("Lay out the whole graph"),
                    this::layOutAll));
        } else {
            layOutAll();
        }
    }

    private void layOutAll() {
        KnowledgeIndex now = Objects.requireNonNull(index.get());
        layOut(Text.tr("Draw the whole graph"), listener -> new Placement(now).whole(listener), Map.of());
    }

    /// Finds new places for what is drawn.
    public void layOutAgain() {
        KnowledgeIndex now = index.get();
        Drawn before = scene.get().drawn();
        if (now != null && !before.isEmpty()) {
            layOut(Text.tr("Lay out again"), listener -> new Placement(now).again(before, listener), before.brought());
        }
    }

    private interface Layout {
        Map<Integer, Place> places(GraphLayout.Listener listener);
    }

    private void layOut(String text, Layout layout, Map<Integer, Set<Integer>> brought) {
        KnowledgeIndex now = Objects.requireNonNull(index.get());
        Names called = names;
        cancel();
        next.cancel();
        offer.set(null);
        var ended = new boolean[1];
        Activity activity = background.start(
                text,
                work -> {
                    Map<Integer, Place> places = layout.places(done -> {
                        work.progress(done, Text.tr("%.0f%%", 100 * done));
                        return !work.isCancelled();
                    });
                    return new Step(text, Scene.of(now, called, new Drawn(places, brought)), true);
                },
                step -> {
                    ended[0] = true;
                    busy.set(null);
                    if (now.equals(index.get())) {
                        take(step);
                    }
                },
                error -> {
                    ended[0] = true;
                    busy.set(null);
                    message.set(Notices.reason(error));
                });
        if (!ended[0]) {
            busy.set(activity);
        }
    }

    /// Ends the layout at work; what is drawn stays.
    public void cancel() {
        Activity activity = busy.get();
        if (activity != null) {
            activity.cancel();
            busy.set(null);
        }
    }

    /// Leaves an offer.
    public void decline() {
        offer.set(null);
    }

    /// Asks the view to look at all.
    public void fit() {
        fits.set(fits.get() + 1);
    }

    private void submit(Callable<Step> step) {
        message.set("");
        offer.set(null);
        cancel();
        next.submit(step);
    }

    private void arrive(Step step) {
        take(step);
        step.then().run();
    }

    private void take(Step step) {
        KnowledgeIndex now = index.get();
        Scene before = scene.get();
        if (before.drawn().isEmpty()) {
            show(now, step.scene(), step.fit()); // Nobody wants to go back to nothing.
            return;
        }
        changes.make(new Change(
                step.text(), () -> show(now, step.scene(), step.fit()), () -> show(now, before, step.fit())));
    }

    /// A step of a graph that is no longer open leads nowhere.
    private void show(@Nullable KnowledgeIndex of, Scene shown, boolean fit) {
        if (Objects.equals(of, index.get())) {
            scene.set(shown);
            if (fit) {
                fit();
            }
        }
    }

    private void hide() {
        Drawn drawn = scene.get().drawn();
        Set<Integer> brought = new HashSet<>();
        drawn.brought().values().forEach(brought::addAll);
        Set<Integer> starts = new HashSet<>();
        if (!drawn.brought().isEmpty()) {
            starts.addAll(drawn.places().keySet());
            starts.removeAll(brought);
        }
        hidden.set(filter.hiddenIds(index.get(), scene.get(), starts));
    }

    private static int[] firstOf(int[] ranked, int most) {
        return ranked.length > most ? Arrays.copyOf(ranked, most) : ranked;
    }

    /// Entities of one relation beside each other.
    private static int[] byRelation(KnowledgeIndex index, int entity, int[] neighbours) {
        Map<Integer, Integer> relationOf = new LinkedHashMap<>();
        for (int triple : index.triplesOf(entity)) {
            relationOf.putIfAbsent(index.other(triple, entity), index.relationOf(triple));
        }
        List<Integer> sorted = new ArrayList<>(IntStream.of(neighbours).boxed().toList());
        sorted.sort(Comparator.comparingInt((Integer neighbour) -> relationOf.getOrDefault(neighbour, 0)));
        return sorted.stream().mapToInt(Integer::intValue).toArray();
    }
}
