package org.molweave.app.pane.knowledge.version;

import static org.molweave.app.text.Text.tr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.molweave.app.notice.Notices;
import org.molweave.app.project.FactNames;
import org.molweave.app.project.KnowledgeFile;
import org.molweave.app.project.Workspace;
import org.molweave.app.task.Latest;
import org.molweave.app.undo.Change;
import org.molweave.engine.kg.Binning;
import org.molweave.engine.kg.ElementTable;
import org.molweave.engine.kg.KnowledgeRules;
import org.molweave.engine.kg.RelationRule;
import org.molweave.viz.chart.DotsView;

/// The measured values of the elements, how each relation cuts them into bins, and the graph that other bins would
/// make.
public final class ValuesModel {

    private final Workspace workspace;
    private final Runnable keepPicture;
    private final Latest<Measured> reading;
    private final ReadOnlyObjectWrapper<@Nullable Measured> measured = new ReadOnlyObjectWrapper<>(this, "measured");
    private final ObjectProperty<@Nullable String> relation = new SimpleObjectProperty<>(this, "relation");
    private final ReadOnlyObjectWrapper<Map<String, Binning>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Map.of());
    private final ObjectProperty<Set<String>> leftOut = new SimpleObjectProperty<>(this, "leftOut", Set.of());
    private final BooleanProperty logarithmic = new SimpleBooleanProperty(this, "logarithmic", false);
    private final ReadOnlyObjectWrapper<DotsView.@Nullable Dots> dots = new ReadOnlyObjectWrapper<>(this, "dots");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");

    /// `keepPicture` is told before a version is opened that shows nearly the same graph.
    public ValuesModel(Workspace workspace, Runnable keepPicture) {
        this.workspace = workspace;
        this.keepPicture = keepPicture;
        reading = workspace.background().latest(this::show, error -> problem.set(Notices.reason(error)));
        workspace.knowledgeProperty().subscribe(file -> reading.submit(() -> Measured.of(file)));
        workspace.projectProperty().subscribe(_ -> suggest());
        workspace.selection().relationsProperty().subscribe(this::follow);
        relation.subscribe(_ -> draw());
        chosen.subscribe(_ -> draw());
        logarithmic.subscribe(_ -> draw());
    }

    Workspace workspace() {
        return workspace;
    }

    /// The values and the rules; null while they are read.
    ReadOnlyObjectProperty<@Nullable Measured> measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    /// The relation whose values are shown.
    public ObjectProperty<@Nullable String> relationProperty() {
        return relation;
    }

    /// The bins that were chosen, by relation; the others are as in the open graph.
    public ReadOnlyObjectProperty<Map<String, Binning>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Relations that the next version shall not have.
    public ObjectProperty<Set<String>> leftOutProperty() {
        return leftOut;
    }

    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    /// What is to be seen; null for nothing.
    public ReadOnlyObjectProperty<DotsView.@Nullable Dots> dotsProperty() {
        return dots.getReadOnlyProperty();
    }

    /// How many elements each bin has.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What the version will be called.
    public StringProperty nameProperty() {
        return name;
    }

    private void show(Measured now) {
        chosen.set(Map.of());
        leftOut.set(Set.of());
        problem.set("");
        measured.set(now);
        suggest();
        boolean known = now.numeric().stream().anyMatch(bins -> bins.relation().equals(relation.get()));
        if (!known) {
            relation.set(now.numeric().stream()
                    .filter(bins -> !bins.quantity().column().equals("atomic_number"))
                    .findFirst()
                    .map(RelationRule::relation)
                    .orElse(null));
        }
        draw();
    }

    private void follow(Set<String> relations) {
        Measured now = measured.get();
        if (now != null && relations.size() == 1) {
            String one = relations.iterator().next();
            if (now.numeric().stream().anyMatch(bins -> bins.relation().equals(one))) {
                relation.set(one);
            }
        }
    }

    private void suggest() {
        KnowledgeFile open = workspace.knowledge();
        String file = open != null && open.isAboutElements()
                ? String.valueOf(open.file().getFileName())
                : "elements.tsv";
        name.set(Versions.suggest(folder(), file));
    }

    private @Nullable Path folder() {
        return Versions.folder(workspace.project(), workspace.knowledge());
    }

    /// Cuts the relation that is shown in another way; null for as in the open graph.
    public void choose(@Nullable Binning binning) {
        String about = relation.get();
        if (about != null && canCut(about, binning)) {
            Map<String, Binning> next = new HashMap<>(chosen.get());
            if (binning == null) {
                next.remove(about);
            } else {
                next.put(about, binning);
            }
            change(tr("Cut %s in another way", FactNames.plain().relation(about)), next);
        }
    }

    /// Cuts every relation as the one that is shown, where its values allow it.
    public void chooseForAll() {
        Measured now = measured.get();
        String about = relation.get();
        if (now == null || about == null) {
            return;
        }
        Binning binning = chosen.get().get(about);
        Map<String, Binning> next = new HashMap<>();
        List<String> not = new ArrayList<>();
        if (binning != null) {
            for (RelationRule.Bins bins : now.numeric()) {
                if (canCut(bins.relation(), binning)) {
                    next.put(bins.relation(), binning);
                } else {
                    not.add(FactNames.plain().relation(bins.relation()));
                }
            }
        }
        change(tr("Cut all relations in the same way"), next);
        problem.set(
                not.isEmpty()
                        ? ""
                        : tr(
                                "Left as they are, for they have values that are not positive: %s.",
                                String.join(", ", not)));
    }

    private boolean canCut(String about, @Nullable Binning binning) {
        problem.set("");
        try {
            cut(about, binning);
            return true;
        } catch (IllegalArgumentException e) {
            problem.set(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void change(String text, Map<String, Binning> next) {
        Measured of = measured.get();
        Map<String, Binning> before = chosen.get();
        Map<String, Binning> after = Map.copyOf(next);
        if (!before.equals(after)) {
            workspace.changes().make(new Change(text, () -> set(of, after), () -> set(of, before)));
        }
    }

    /// Choices for a graph that is no longer open change nothing.
    private void set(@Nullable Measured of, Map<String, Binning> wanted) {
        if (of != null && of.equals(measured.get())) {
            chosen.set(wanted);
        }
    }

    /// The rule of a relation as it is, or cut in another way.
    private RelationRule.Bins cut(String about, @Nullable Binning binning) {
        Measured now = measured.get();
        RelationRule.Bins bins = now == null
                ? null
                : now.numeric().stream()
                        .filter(rule -> rule.relation().equals(about))
                        .findFirst()
                        .orElse(null);
        if (now == null || bins == null) {
            throw new IllegalArgumentException(tr("There are no values for %s.", about));
        }
        return binning == null ? bins : now.builder().cut(bins, binning);
    }

    private void draw() {
        Measured now = measured.get();
        String about = relation.get();
        if (now == null || about == null) {
            dots.set(null);
            summary.set("");
            return;
        }
        RelationRule.Bins bins = cut(about, chosen.get().get(about));
        Map<String, Double> values = now.values(bins);
        var counts = new int[bins.edges().size() + 1];
        values.values().forEach(value -> counts[binOf(bins, value)]++);
        List<String> names = new ArrayList<>();
        for (int bin = 0; bin < counts.length; bin++) {
            names.add(tr("%s%d · %d", bins.attribute(), bin + 1, counts[bin]));
        }
        String unit = bins.quantity().unit();
        String label = unit.isBlank()
                ? FactNames.plain().relation(about)
                : tr("%s, %s", FactNames.plain().relation(about), unit);
        List<DotsView.Dot> all = values.entrySet().stream()
                .map(entry -> new DotsView.Dot(entry.getKey(), entry.getValue()))
                .toList();
        dots.set(new DotsView.Dots(label, all, bins.edges(), names, logarithmic.get()));
        String sizes = java.util.Arrays.stream(counts).mapToObj(String::valueOf).collect(Collectors.joining(" "));
        summary.set(tr("%d elements in %d bins: %s", values.size(), counts.length, sizes));
    }

    private static int binOf(RelationRule.Bins bins, double value) {
        return (int) bins.edges().stream().filter(edge -> edge <= value).count();
    }

    /// Takes the values from another table of elements, cut by the published edges.
    public void useTable(Path file) {
        reading.submit(() -> Measured.published(
                ElementTable.read(file), tr("By the published edges, from %s.", file.getFileName())));
    }

    /// The rules of the version that would be built.
    KnowledgeRules rules() {
        Measured now = measured.get();
        if (now == null) {
            throw new IllegalArgumentException(tr("The values are still being read."));
        }
        List<RelationRule> rules = new ArrayList<>();
        for (RelationRule rule : now.rules().relations()) {
            if (!leftOut.get().contains(rule.relation())) {
                Binning binning = chosen.get().get(rule.relation());
                rules.add(binning == null ? rule : cut(rule.relation(), binning));
            }
        }
        if (rules.isEmpty()) {
            throw new IllegalArgumentException(tr("A graph needs at least one relation."));
        }
        return new KnowledgeRules(KnowledgeRules.VERSION, now.table().name(), List.copyOf(rules));
    }

    /// Builds a new version by the chosen bins, writes it and opens it.
    public void build() {
        Measured now = measured.get();
        Path folder = folder();
        String wanted = name.get().strip();
        problem.set(Versions.problem(folder, wanted));
        if (now == null || folder == null || !problem.get().isEmpty()) {
            return;
        }
        KnowledgeRules rules;
        try {
            rules = rules();
        } catch (IllegalArgumentException e) {
            problem.set(String.valueOf(e.getMessage()));
            return;
        }
        workspace
                .background()
                .run(
                        () -> Versions.build(folder, wanted, now.builder(), rules),
                        this::built,
                        error -> problem.set(Notices.reason(error)));
    }

    private void built(KnowledgeFile version) {
        keepPicture.run();
        workspace.knowledgeProperty().set(version);
        workspace
                .notices()
                .info(tr(
                        "%s has %,d facts (version %s). New runs can use it.",
                        version.file().getFileName(),
                        version.graph().triples().size(),
                        version.graph().sha256().substring(0, 12)));
    }
}
